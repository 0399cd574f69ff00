using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Drawing;

/// <summary>How a step shows itself.</summary>
/// <param name="Detail">What it does: the plan's own words where it has some.</param>
internal sealed record StepFace(NodeKind Kind, Tone Tone, string Detail)
{
    public static StepFace Of(Step step, string language) => step switch
    {
        SayStep say => new(NodeKind.Say, Tone.Plain, $"say {Quoted(say.Text, language)}"),
        HoursStep hours => new(NodeKind.Hours, Tone.Choice, $"hours: {hours.Hours}"),
        MenuStep menu => new(NodeKind.Menu, Tone.Choice, $"menu {Quoted(menu.Prompt, language)}"),
        RingStep ring => new(NodeKind.Ring, Tone.Person, $"ring {NameOf(ring.Who)}, {WordOf(ring.How)}, {TimeOf(ring.Manner.Seconds)}{Most(ring.Manner.Max)}"),
        QueueStep queue => new(NodeKind.Queue, Tone.Person, $"queue for {NameOf(queue.Who)}{Most(queue.MaxWait)}{Offer(queue.OfferCallbackAfter)}"),
        CallerStep => new(NodeKind.Caller, Tone.Choice, "who is calling?"),
        AreaStep area => new(NodeKind.Area, Tone.Choice, area.Nearest ? "which location is nearest?" : "where is the caller from?"),
        SetLanguageStep speak => new(NodeKind.Language, Tone.Plain, $"speak {speak.Language} from here on"),
        LanguageStep => new(NodeKind.Language, Tone.Choice, "which language?"),
        SwitchStep flip => new(NodeKind.Switch, Tone.Choice, $"switch: {flip.Switch}"),
        ShareStep => new(NodeKind.Share, Tone.Choice, "share of the calls"),
        IntakeStep intake => new(NodeKind.Intake, Tone.Promise, $"ask for {string.Join(", ", intake.Ask.Select(question => question.Field))}"),
        VoicemailStep voicemail => new(NodeKind.Voicemail, Tone.Message, $"message{Most(voicemail.Max)}: {Quoted(voicemail.Greeting, language)}"),
        ForwardStep forward => new(NodeKind.Forward, Tone.Person, forward.Label == forward.Number.Value ? $"forward to {forward.Number}" : $"forward to {forward.Label}, {forward.Number}"),
        TextStep text => new(NodeKind.Text, Tone.Plain, $"text {(text.To is { } to ? NameOf(to) : "the caller")}: {Quoted(text.Text, language)}"),
        CallbackStep callback => new(NodeKind.Callback, Tone.Promise, callback.Text is { } words ? $"callback {Quoted(words, language)}" : "promise a callback"),
        HangUpStep end => new(NodeKind.HangUp, Tone.End, end.Text is { } words ? $"hang up {Quoted(words, language)}" : "hang up"),
        _ => throw new NotSupportedException($"step '{step.Name}' is of a kind ({step.GetType().Name}) that the drawing does not know: give it a face in {nameof(StepFace)}"),
    };

    private static string Quoted(LocalizedText text, string language) => $"“{text.In(language).Text.Trim()}”";

    private static string NameOf(Who who) => string.Join(
        ' ',
        new[]
        {
            who.Names.Count == 0 ? "anyone" : string.Join(", ", who.Names),
            who.Skill is { } skill ? $"with skill {skill}" : null,
            who.Location is { } location ? $"at {location}" : null,
            who.Language is { } language ? $"speaking {(language == Who.CallersLanguage ? "the caller's language" : language)}" : null,
            who.Rota is { } rota ? $"on duty in {rota}" : null,
            who.IgnoreHours ? "at any hour" : null,
        }.Where(part => part is not null));

    private static string Most(TimeSpan? most) => most is { } time ? $", at most {TimeOf(time)}" : "";

    private static string Offer(TimeSpan? after) => after is { } time ? $", callback offered after {TimeOf(time)}" : "";

    private static string WordOf(RingOrder how) => how switch
    {
        RingOrder.InOrder => "in order",
        RingOrder.All => "all",
        RingOrder.RoundRobin => "round-robin",
        RingOrder.LongestIdle => "longest idle",
        _ => "random",
    };

    private static string TimeOf(TimeSpan time) =>
        time < TimeSpan.FromMinutes(2) || time.Seconds != 0 ? FormattableString.Invariant($"{time.TotalSeconds:0.#} s")
        : time < TimeSpan.FromHours(2) || time.Minutes != 0 ? FormattableString.Invariant($"{time.TotalMinutes:0.#} min")
        : FormattableString.Invariant($"{time.TotalHours:0.#} h");
}
