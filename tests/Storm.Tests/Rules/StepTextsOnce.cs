namespace Storm.Tests.Rules;

/// <summary>The text of a plan's step goes to a caller at most once a call.</summary>
internal sealed class StepTextsOnce : Rule
{
    public override IEnumerable<string> FindBroken(Story story) =>
        from caller in story.Calls.GroupBy(call => call.From)
        let texts = story.Texts.Where(text => text.To == caller.Key && text.Message.Contains("https://storm.example/book", StringComparison.Ordinal)).ToList()
        where texts.Count > caller.Count()
        select $"{caller.Key} called {caller.Count()} times and got {texts.Count} texts from the step: {string.Join(", ", texts.Select(text => $"{text.At:HH:mm:ss}"))}";
}
