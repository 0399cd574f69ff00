using Ringback.Core.Plans;

namespace Ringback.Core.Routing;

/// <summary>What is said, and how.</summary>
internal static class Wording
{
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
}
