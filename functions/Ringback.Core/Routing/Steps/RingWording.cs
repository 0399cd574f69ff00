using System.Text.RegularExpressions;
using Ringback.Core.Plans;

namespace Ringback.Core.Routing.Steps;

/// <summary>What is said while phones ring, to the caller and to who picks up, in English and Spanish.</summary>
internal static partial class RingWording
{
    private static readonly LocalizedText Moment = Text("One moment, please. We are finding somebody for you.", "Un momento, por favor. Estamos buscando a alguien que le atienda.");

    private static readonly LocalizedText Taken = Text("Already taken.", "Ya la ha tomado otra persona.");

    private static readonly LocalizedText Call = Text("Call for {call}. Press 1 to take it.", "Llamada para {call}. Pulse 1 para tomarla.");

    private static readonly LocalizedText From = Text(" from {caller}", " de {caller}");

    private static readonly LocalizedText Unknown = Text("an unknown number", "un número desconocido");

    /// <summary>Instead of music that could not be played.</summary>
    public static Speech OneMoment(Turn turn) => Wording.Spoken(Moment, turn);

    /// <summary>To a person who has just pressed 1 while somebody else did.</summary>
    public static Speech AlreadyTaken(Turn turn, PersonId person)
    {
        var (words, language) = Taken.In(LanguageOf(turn, person));
        return new Speech(words, language);
    }

    /// <summary>Who calls, on which number of the business, and as whom the plan knows the caller: all that somebody needs to decide.</summary>
    public static Speech Whisper(Turn turn, PersonId person)
    {
        var state = turn.State;
        var plan = turn.Facts.Plan;
        var spoken = LanguageOf(turn, person);
        var (frame, language) = Call.In(spoken);
        var caller = state.Caller is { } number ? NorthAmerican().Replace(number.Value, "($1) $2-$3") : Unknown.In(spoken).Text;
        var tags = plan.Callers.Tags.Keys.Where(tag => plan.Callers.HasTag(state.Caller, tag));
        string?[] about = [plan.Business.Name, state.Source, .. tags];
        var call = string.Join(", ", about.Where(part => !string.IsNullOrWhiteSpace(part))) + From.In(spoken).Text.Replace("{caller}", caller, StringComparison.Ordinal);
        return new Speech(frame.Replace("{call}", call, StringComparison.Ordinal), language);
    }

    /// <summary>In English and Spanish; who speaks neither hears English.</summary>
    public static LocalizedText Text(string english, string spanish) =>
        new(new Dictionary<string, string>(2, StringComparer.OrdinalIgnoreCase) { ["en-US"] = english, ["es-US"] = spanish }, "en-US");

    /// <summary>The call's language, if the person speaks it: so the person knows how to begin. Otherwise the business's first.</summary>
    private static string LanguageOf(Turn turn, PersonId person)
    {
        var plan = turn.Facts.Plan;
        return plan.FindPerson(person) is { } known && plan.Speaks(known, turn.Language) ? turn.Language : plan.Business.Language;
    }

    /// <summary>As people write it, and speech services read it: <c>(312) 555-0100</c>.</summary>
    [GeneratedRegex(@"^\+1(\d{3})(\d{3})(\d{4})$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NorthAmerican();
}
