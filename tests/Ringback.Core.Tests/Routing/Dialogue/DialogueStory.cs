using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Routing.Dialogue;

/// <summary>What the caller does when asked.</summary>
internal static class DialogueStory
{
    public static CallStory Answered(
        Plan plan, bool anonymous = false, PhoneNumber? from = null, DateTimeOffset? now = null, CallerFacts? known = null, TeamFacts? team = null) =>
        new CallStory(plan, from, anonymous, now: now, known: known, team: team).On(at => new AnswerTaken(at, "main")).On(at => new CallConnected(at, "main"));

    public static AskCaller Asked(this CallStory call) => call.All.OfType<AskCaller>().Last();

    public static string Words(this CallStory call) => call.Last.Select(Sound).OfType<Speech>().Last().Text;

    public static CallStory Presses(this CallStory call, string key) => call.On(at => new Chose(at, call.Asked().Number, key, null));

    public static CallStory Chooses(this CallStory call, string key, string words) => call.On(at => new Chose(at, call.Asked().Number, key, words));

    public static CallStory Says(this CallStory call, string words) => call.On(at => new Heard(at, call.Listening(), words));

    public static CallStory IsSilent(this CallStory call) => call.On(at => new HearingFailed(at, call.Listening(), 8510));

    public static CallStory IsNotUnderstood(this CallStory call) => call.On(at => new HearingFailed(at, call.Listening(), 8563));

    public static CallStory SpeechFails(this CallStory call) => call.On(at => new HearingFailed(at, call.Listening(), 8565));

    public static string Step(this CallStory call) => call.State.Step!.Value.Value;

    public static IEnumerable<string> Path(this CallStory call) => call.State.Timeline.Where(moment => moment.What == "step").Select(moment => moment.Detail!);

    public static Sound? Sound(CallCommand command) => command switch
    {
        PlayToCaller play => play.Sound,
        AskCaller ask => ask.Prompt,
        ListenToCaller listen => listen.Prompt,
        _ => null,
    };

    private static int Listening(this CallStory call) => call.All.Last(command => command is AskCaller or ListenToCaller).Number;
}
