using System.Globalization;

namespace Ringback.Core.Routing.Steps;

/// <summary>What a waiting caller hears.</summary>
internal static class QueueWording
{
    /// <summary>How long a talk is taken to last.</summary>
    private static readonly TimeSpan AverageTalk = TimeSpan.FromMinutes(3);

    private static readonly OwnWords Offered = new(
        "To be called back without losing your place, press 1. Or stay on the line.",
        "Para que le devolvamos la llamada sin perder su lugar, pulse 1. O permanezca en la línea.",
        "Wenn wir Sie zurückrufen sollen, ohne dass Sie Ihren Platz verlieren, drücken Sie die 1. Oder bleiben Sie in der Leitung.",
        "Pour être rappelé sans perdre votre place, appuyez sur le 1. Ou restez en ligne.");

    private static readonly OwnWords Thanked = new(
        "Thank you. You keep your place, and we will call you back. Goodbye.",
        "Gracias. Conserva su lugar y le devolveremos la llamada. Hasta luego.",
        "Vielen Dank. Ihr Platz bleibt Ihnen, und wir rufen Sie zurück. Auf Wiederhören.",
        "Merci. Vous gardez votre place et nous vous rappellerons. Au revoir.");

    private static readonly OwnWords Next = new("You are next in line.", "Usted es el siguiente.", "Sie sind als Nächstes an der Reihe.", "Vous êtes le prochain.");

    private static readonly OwnWords Number = new(
        "You are number {place} in line.", "Usted es el número {place} en la fila.", "Sie sind Nummer {place} in der Warteschlange.", "Vous êtes numéro {place} dans la file d'attente.");

    private static readonly OwnWords OneMinute = new(
        "The estimated wait is about one minute.", "La espera estimada es de un minuto.", "Die Wartezeit beträgt etwa eine Minute.", "L'attente est d'environ une minute.");

    private static readonly OwnWords Minutes = new(
        "The estimated wait is about {minutes} minutes.",
        "La espera estimada es de unos {minutes} minutos.",
        "Die Wartezeit beträgt etwa {minutes} Minuten.",
        "L'attente est d'environ {minutes} minutes.");

    public static Speech Offer(Turn turn) => Offered.SpokenIn(turn.Language);

    public static Speech Thanks(Turn turn) => Thanked.SpokenIn(turn.Language);

    /// <summary>The position, and the wait: so many talks, of three minutes each, as callers stand in front and this one, shared by those on duty; whole minutes, rounded up.</summary>
    public static Speech Position(Turn turn, int inFront, int onDuty)
    {
        var minutes = (int)Math.Ceiling((inFront + 1) * AverageTalk.TotalMinutes / Math.Max(1, onDuty));
        var place = (inFront == 0 ? Next : Number).SpokenIn(turn.Language);
        var wait = (minutes == 1 ? OneMinute : Minutes).In(turn.Language).Text;
        return place with
        {
            Text = $"{place.Text} {wait}".Replace("{place}", Digits(inFront + 1), StringComparison.Ordinal).Replace("{minutes}", Digits(minutes), StringComparison.Ordinal),
        };
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
