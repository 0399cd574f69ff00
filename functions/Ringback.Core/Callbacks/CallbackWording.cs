using System.Globalization;
using Ringback.Core.Cases;
using Ringback.Core.Hours;
using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Core.Callbacks;

/// <summary>What a person hears who is rung about a case, and what its timeline says of it.</summary>
public static class CallbackWording
{
    private static readonly OwnWords Back = new(
        "{business}: your call back to {caller}. {about}", "{business}: su llamada a {caller}. {about}",
        "{business}: Ihr Rückruf an {caller}. {about}",
        "{business} : votre rappel de {caller}. {about}");
    private static readonly OwnWords Late = new(
        "{business}: overdue. Nobody has reached {caller}. {about}", "{business}: atrasado. Nadie ha contactado a {caller}. {about}",
        "{business}: überfällig. Niemand hat {caller} erreicht. {about}",
        "{business} : en retard. Personne n'a joint {caller}. {about}");
    private static readonly OwnWords Since = new(
        "Waiting since {time}.", "Espera desde {time}.",
        "Wartet seit {time}.",
        "Attend depuis {time}.");
    private static readonly OwnWords Calls = new(
        "{calls} calls.", "{calls} llamadas.",
        "{calls} Anrufe.",
        "{calls} appels.");
    private static readonly OwnWords Urgent = new(
        "Urgent.", "Urgente.",
        "Dringend.",
        "Urgent.");
    private static readonly OwnWords Connect = new(
        "Press 1 to be connected.", "Pulse 1 para conectarse.",
        "Drücken Sie die 1, um verbunden zu werden.",
        "Appuyez sur 1 pour être mis en relation.");
    private static readonly OwnWords Take = new(
        "Press 1 to take it, 2 to be connected to the caller now.", "Pulse 1 para encargarse, 2 para conectarse ahora.",
        "Drücken Sie die 1, um es zu übernehmen, die 2, um jetzt verbunden zu werden.",
        "Appuyez sur 1 pour vous en charger, sur 2 pour être mis en relation maintenant.");
    private static readonly OwnWords Calling = new(
        "Calling. One moment.", "Llamando. Un momento.",
        "Ich rufe an. Einen Moment.",
        "J'appelle. Un instant.");
    private static readonly OwnWords Yours = new(
        "It is yours. Goodbye.", "Es suyo. Adiós.",
        "Sie haben es übernommen. Auf Wiederhören.",
        "C'est à vous. Au revoir.");
    private static readonly OwnWords HasIt = new(
        "{holder} has it already. Goodbye.", "{holder} ya lo tiene. Adiós.",
        "{holder} hat es schon übernommen. Auf Wiederhören.",
        "{holder} s'en occupe déjà. Au revoir.");
    private static readonly OwnWords NotYours = new(
        "It is not open any more. Goodbye.", "Ya no está pendiente. Adiós.",
        "Es ist nicht mehr offen. Auf Wiederhören.",
        "Ce n'est plus en attente. Au revoir.");
    private static readonly OwnWords NoAnswer = new(
        "The caller does not answer. Goodbye.", "La persona no contesta. Adiós.",
        "Es meldet sich niemand. Auf Wiederhören.",
        "Personne ne répond. Au revoir.");
    private static readonly OwnWords Busy = new(
        "The caller's phone is busy. Goodbye.", "El teléfono está ocupado. Adiós.",
        "Der Anschluss ist besetzt. Auf Wiederhören.",
        "La ligne est occupée. Au revoir.");
    private static readonly OwnWords NoLine = new(
        "All our lines are in use. Please try again later. Goodbye.", "Todas las líneas están ocupadas. Inténtelo más tarde. Adiós.",
        "Alle Leitungen sind belegt. Bitte versuchen Sie es später. Auf Wiederhören.",
        "Toutes nos lignes sont occupées. Réessayez plus tard. Au revoir.");
    private static readonly OwnWords NotReached = new(
        "The call could not be put through. Goodbye.", "No se pudo establecer la llamada. Adiós.",
        "Der Anruf kam nicht zustande. Auf Wiederhören.",
        "L'appel n'a pas abouti. Au revoir.");

    private static readonly string[] SpanishDays = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"];

    /// <summary>Who waits, why, since when and how urgently.</summary>
    public static string About(CallbackCause cause, Case recovery, Facts facts)
    {
        var plan = facts.Plan;
        var language = plan.Business.Language;
        string?[] parts =
        [
            $"{recovery.Reason}.",
            Since.In(language).Text.Replace("{time}", Time(plan.Business.LocalAt(recovery.Need.Since), facts, language), StringComparison.Ordinal),
            recovery.Need.Calls > 1 ? Calls.In(language).Text.Replace("{calls}", recovery.Need.Calls.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : null,
            recovery.Urgency is Urgency.Urgent ? Urgent.In(language).Text : null,
        ];
        return (cause is CallbackCause.Overdue ? Late : Back).In(language).Text
            .Replace("{business}", plan.Business.Name, StringComparison.Ordinal)
            .Replace("{caller}", recovery.Caller.Readable(), StringComparison.Ordinal)
            .Replace("{about}", string.Join(' ', parts.OfType<string>()), StringComparison.Ordinal);
    }

    /// <summary>How the case's timeline tells it.</summary>
    public static string Told(CallbackState state)
    {
        var alert = state.Order.Cause is CallbackCause.Overdue;
        return state.Result switch
        {
            CallbackResult.Talked => $"called back, talked {state.Talked.TotalSeconds:0} s",
            CallbackResult.Claimed => "took the case on the phone",
            CallbackResult.CallerDidNotAnswer => "called back, no answer",
            CallbackResult.CallerWasBusy => "called back, busy",
            CallbackResult.CallerNotReached => "called back, the call could not be put through",
            CallbackResult.PersonLeft => "called back, hung up before the caller answered",
            CallbackResult.Taken => $"wanted to take the case on the phone: {state.Refusal}",
            CallbackResult.NoLineFree => $"{Rang(alert)}: no outbound call free",
            CallbackResult.PersonWasBusy => $"{Rang(alert)}: the person's phone is in use",
            CallbackResult.PersonDidNotAnswer => $"{Rang(alert)}: the person did not answer",
            CallbackResult.Unconfirmed => $"{Rang(alert)}: picked up, but no key was pressed",
            CallbackResult.Refused => $"{Rang(alert)}: {state.Refusal}",
            _ => $"{Rang(alert)}: the person's phone could not be reached",
        };
    }

    internal static Speech Question(CallbackOrder order)
    {
        var keys = (order.Cause is CallbackCause.Overdue ? Take : Connect).In(order.Language);
        return new Speech($"{order.About} {keys.Text}", keys.Language);
    }

    internal static Speech OneMoment(CallbackOrder order) => Spoken(Calling, order);

    /// <summary>The last word to a person who is still on the phone.</summary>
    internal static Speech LastWord(CallbackState state, Plan plan) => state.Result switch
    {
        CallbackResult.Claimed => Spoken(Yours, state.Order),
        CallbackResult.Taken when state.Holder is { } holder => Filled(Spoken(HasIt, state.Order), "{holder}", plan.FindPerson(holder)?.Name ?? holder.Value),
        CallbackResult.Taken => Spoken(NotYours, state.Order),
        CallbackResult.CallerDidNotAnswer => Spoken(NoAnswer, state.Order),
        CallbackResult.CallerWasBusy => Spoken(Busy, state.Order),
        CallbackResult.NoLineFree => Spoken(NoLine, state.Order),
        _ => Spoken(NotReached, state.Order),
    };

    private static string Rang(bool alert) => alert ? "voice alert" : "call back";

    private static Speech Spoken(OwnWords words, CallbackOrder order)
    {
        var (text, language) = words.In(order.Language);
        return new Speech(text, language);
    }

    private static Speech Filled(Speech words, string place, string value) => words with { Text = words.Text.Replace(place, value, StringComparison.Ordinal) };

    /// <summary>Today the time alone; the day before it otherwise.</summary>
    private static string Time(NodaTime.LocalDateTime at, Facts facts, string language)
    {
        var time = at.ToString("HH:mm", CultureInfo.InvariantCulture);
        return at.Date == facts.Local.Date ? time
            : Languages.AreKin(language, "es") ? $"{SpanishDays[(int)at.DayOfWeek % 7]} {time}"
            : $"{at.DayOfWeek} {time}";
    }
}
