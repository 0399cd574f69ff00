using Ringback.Core.Plans;
using Ringback.Core.Texts;

namespace Ringback.Core.Routing;

/// <summary>What is said, and how.</summary>
internal static class Wording
{
    /// <summary>A text of the plan, in the language that the call is in.</summary>
    public static Speech Spoken(LocalizedText text, Turn turn)
    {
        var (words, language) = text.In(turn.Language);
        return new Speech(Template.Render(words, turn.Facts.Plan, turn.State.Caller, turn.State.Line), language);
    }

    /// <summary>The same after a try that brought nothing; with a word of regret, where we have one in that language.</summary>
    public static Speech SpokenAgain(LocalizedText text, Turn turn)
    {
        var again = Spoken(text, turn);
        var (sorry, language) = OwnWords.Sorry.In(again.Language);
        return language == again.Language ? again with { Text = $"{sorry} {again.Text}" } : again;
    }
}
