using System.Text.RegularExpressions;
using Ringback.Core.Plans;

namespace Ringback.Core.Routing;

/// <summary>What is said, and how.</summary>
internal static partial class Wording
{
    /// <summary>Instead of music that could not be played.</summary>
    public const string OneMoment = "One moment, please. We are finding somebody for you.";

    /// <summary>To a person who has just pressed 1 while somebody else did.</summary>
    public const string AlreadyTaken = "Already taken.";

    /// <summary>A text of the plan, in the language that the call is in.</summary>
    public static Speech Spoken(LocalizedText text, Turn turn)
    {
        var (words, language) = text.In(turn.Language);
        return new Speech(Filled(words, turn), language);
    }

    /// <summary>The same after a try that brought nothing.</summary>
    public static Speech SpokenAgain(LocalizedText text, Turn turn)
    {
        var again = Spoken(text, turn);
        return again with { Text = $"{OwnWords.Sorry.In(again.Language).Text} {again.Text}" };
    }

    /// <summary>With the names of the business and of the line's location, which is the business itself where the plan knows no other.</summary>
    private static string Filled(string words, Turn turn)
    {
        if (!words.Contains('{', StringComparison.Ordinal))
        {
            return words;
        }

        var plan = turn.Facts.Plan;
        var location = plan.NumberOf(turn.State.Line)?.Location is { } name && plan.Locations.TryGetValue(name, out var known) ? known.Label : plan.Business.Name;
        return words.Replace("{business}", plan.Business.Name, StringComparison.Ordinal).Replace("{location}", location, StringComparison.Ordinal);
    }

    /// <summary>Words of our own.</summary>
    public static Speech Own(string text, Plan plan) => new(text.Replace("{business}", plan.Business.Name, StringComparison.Ordinal), plan.Business.Language);

    public static Speech Whisper(PhoneNumber? caller, Plan plan) =>
        Own($"Call for {{business}} from {(caller is { } number ? Readable(number) : "an unknown number")}. Press 1 to take it.", plan);

    /// <summary>As people write it, and speech services read it: <c>(312) 555-0100</c> in North America, E.164 elsewhere.</summary>
    private static string Readable(PhoneNumber number) => NorthAmerican().Replace(number.Value, "($1) $2-$3");

    [GeneratedRegex(@"^\+1(\d{3})(\d{3})(\d{4})$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NorthAmerican();
}
