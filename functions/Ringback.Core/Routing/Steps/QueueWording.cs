using System.Globalization;
using Ringback.Core.Plans;

namespace Ringback.Core.Routing.Steps;

/// <summary>What a waiting caller hears.</summary>
internal static class QueueWording
{
    /// <summary>How long a talk is taken to last.</summary>
    private static readonly TimeSpan AverageTalk = TimeSpan.FromMinutes(3);

    public static readonly LocalizedText Offer = RingWording.Text(
        "To be called back without losing your place, press 1. Or stay on the line.",
        "Para que le devolvamos la llamada sin perder su lugar, pulse 1. O permanezca en la línea.");

    public static readonly LocalizedText Thanks = RingWording.Text(
        "Thank you. You keep your place, and we will call you back. Goodbye.",
        "Gracias. Conserva su lugar y le devolveremos la llamada. Hasta luego.");

    private static readonly LocalizedText Next = RingWording.Text("You are next in line.", "Usted es el siguiente.");

    private static readonly LocalizedText Number = RingWording.Text("You are number {place} in line.", "Usted es el número {place} en la fila.");

    private static readonly LocalizedText OneMinute = RingWording.Text("The estimated wait is about one minute.", "La espera estimada es de un minuto.");

    private static readonly LocalizedText Minutes = RingWording.Text("The estimated wait is about {minutes} minutes.", "La espera estimada es de unos {minutes} minutos.");

    /// <summary>The position, and the wait: so many talks, of three minutes each, as callers stand in front and this one, shared by those on duty; whole minutes, rounded up.</summary>
    public static Speech Position(Turn turn, int inFront, int onDuty)
    {
        var minutes = (int)Math.Ceiling((inFront + 1) * AverageTalk.TotalMinutes / Math.Max(1, onDuty));
        var (place, language) = (inFront == 0 ? Next : Number).In(turn.Language);
        var wait = (minutes == 1 ? OneMinute : Minutes).In(turn.Language).Text;
        var words = $"{place.Replace("{place}", Digits(inFront + 1), StringComparison.Ordinal)} {wait.Replace("{minutes}", Digits(minutes), StringComparison.Ordinal)}";
        return new Speech(words, language);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
