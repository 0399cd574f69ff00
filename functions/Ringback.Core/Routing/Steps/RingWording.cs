using Ringback.Core.Plans;

namespace Ringback.Core.Routing.Steps;

/// <summary>What is said while phones ring, to the caller and to who picks up.</summary>
internal static class RingWording
{
    private static readonly OwnWords Moment = new(
        "One moment, please. We are finding somebody for you.",
        "Un momento, por favor. Estamos buscando a alguien que le atienda.",
        "Einen Moment bitte. Wir suchen jemanden für Sie.",
        "Un instant, s'il vous plaît. Nous cherchons quelqu'un pour vous répondre.");

    private static readonly OwnWords Taken = new("Already taken.", "Ya la ha tomado otra persona.", "Schon angenommen.", "Déjà pris.");

    private static readonly OwnWords Call = new(
        "Call for {call} from {caller}. Press 1 to take it.",
        "Llamada para {call} de {caller}. Pulse 1 para tomarla.",
        "Anruf für {call} von {caller}. Drücken Sie die 1, um ihn anzunehmen.",
        "Appel pour {call} de {caller}. Appuyez sur le 1 pour le prendre.");

    private static readonly OwnWords Unknown = new("an unknown number", "un número desconocido", "einer unbekannten Nummer", "un numéro inconnu");

    /// <summary>Instead of music that could not be played.</summary>
    public static Speech OneMoment(Turn turn) => Moment.SpokenIn(turn.Language);

    /// <summary>To a person who has just pressed 1 while somebody else did.</summary>
    public static Speech AlreadyTaken(Turn turn, PersonId person) => Taken.SpokenIn(LanguageOf(turn, person));

    /// <summary>Who calls, on which number of the business, and as whom the plan knows the caller: all that somebody needs to decide.</summary>
    public static Speech Whisper(Turn turn, PersonId person)
    {
        var plan = turn.Facts.Plan;
        var language = LanguageOf(turn, person);
        var caller = turn.State.Caller is { } number ? number.Readable() : Unknown.In(language).Text;
        var tags = plan.Callers.Tags.Keys.Where(tag => plan.Callers.HasTag(turn.State.Caller, tag));
        string?[] about = [plan.Business.Name, turn.State.Source, .. tags];
        var words = Call.SpokenIn(language);
        return words with
        {
            Text = words.Text
                .Replace("{call}", string.Join(", ", about.Where(part => !string.IsNullOrWhiteSpace(part))), StringComparison.Ordinal)
                .Replace("{caller}", caller, StringComparison.Ordinal),
        };
    }

    public static Speech SpokenIn(this OwnWords words, string language)
    {
        var (text, tag) = words.In(language);
        return new Speech(text, tag);
    }

    /// <summary>The call's language, if the person speaks it: so the person knows how to begin. Otherwise the business's first.</summary>
    private static string LanguageOf(Turn turn, PersonId person)
    {
        var plan = turn.Facts.Plan;
        return plan.FindPerson(person) is { } known && plan.Speaks(known, turn.Language) ? turn.Language : plan.Business.Language;
    }
}
