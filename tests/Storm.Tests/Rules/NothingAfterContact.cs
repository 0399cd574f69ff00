using Storm.Tests.Scenario;

namespace Storm.Tests.Rules;

/// <summary>After contact no rung is sent, until the caller tries again.</summary>
internal sealed class NothingAfterContact : Rule
{
    /// <summary>What is on its way when somebody picks up the phone still arrives.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(30);

    public override IEnumerable<string> FindBroken(Story story) =>
        from act in story.Run.Acts.Where(act => act.Kind is ActKind.Contact)
        where !story.Run.Acts.Any(other => other.Caller == act.Caller && other.Kind is ActKind.Reply && other.At > act.At)
        from text in story.Texts.Where(text => Story.IsStaff(text.To) && text.Message.Contains(act.Caller, StringComparison.Ordinal) && text.At > act.At + OnItsWay)
        select $"contact with {act.Caller} was made at {act.At:HH:mm:ss}, and {text.To} still got '{text.Message}' at {text.At:HH:mm:ss}";
}
