using System.Text.Json.Serialization;

namespace Ringback.Core.Routing.Trials;

/// <summary>What happened in a trial. All times are from the ring on.</summary>
public sealed record TrialResult
{
    public required DateTimeOffset At { get; init; }

    /// <summary>The business's local time of <see cref="At"/>, such as <c>2026-03-03T12:30:00</c>.</summary>
    public required string LocalTime { get; init; }

    /// <summary>Null for an anonymous caller.</summary>
    public PhoneNumber? From { get; init; }

    public required PhoneNumber To { get; init; }

    /// <summary>The outcome's word, such as <c>answered</c>; null: the trial had to be stopped (<see cref="Defect"/>).</summary>
    public string? Outcome { get; init; }

    /// <summary>From the ring to the first person, or to the end.</summary>
    public required TimeSpan Waited { get; init; }

    /// <summary>The whole call.</summary>
    public required TimeSpan Length { get; init; }

    public PersonId? AnsweredBy { get; init; }

    /// <summary>The language that the call ended in (BCP 47).</summary>
    public required string Language { get; init; }

    public bool IsUrgent { get; init; }

    /// <summary>What the caller told the intake, by field.</summary>
    public required IReadOnlyDictionary<string, string> Told { get; init; }

    /// <summary>The caller ended the call, and not the plan.</summary>
    public bool CallerHungUp { get; init; }

    public required IReadOnlyList<TrialStep> Path { get; init; }

    public required IReadOnlyList<TrialMoment> Timeline { get; init; }

    /// <summary>Every phone that rang, in order.</summary>
    public required IReadOnlyList<TrialRing> Rung { get; init; }

    /// <summary>The texts that would go.</summary>
    public required IReadOnlyList<TrialText> Texts { get; init; }

    /// <summary>Why no text goes back to the caller although the call was missed; null: one goes, or none is due.</summary>
    public string? TextWithheld { get; init; }

    /// <summary>The longest time in which the caller was connected, was not asked for anything, and heard nothing.</summary>
    public required TrialSilence LongestSilence { get; init; }

    /// <summary>How often the caller was asked for something, had nothing more to do and stayed silent.</summary>
    public int SilentAnswers { get; init; }

    /// <summary>Why the trial found no end; null: it did.</summary>
    public string? Defect { get; init; }

    [JsonIgnore]
    public CallVerdict? Verdict { get; init; }

    /// <summary>The names of the steps, in order.</summary>
    [JsonIgnore]
    public IEnumerable<string> StepNames => Path.Select(step => step.Step.Value);
}

/// <param name="Kind">The step's kind as the plan writes it, such as <c>ring</c>; null: the plan has no such step.</param>
/// <param name="Lasted">How long the caller was in it.</param>
public sealed record TrialStep(StepName Step, string? Kind, TimeSpan At, TimeSpan Lasted);

/// <param name="What">
/// The engine's own words (<c>step</c>, <c>ring</c>, <c>connected</c>, ...), and the trial's: <c>says</c> and <c>plays</c> (what the caller hears), <c>caller-pressed</c>,
/// <c>caller-said</c>, <c>text</c>.
/// </param>
public sealed record TrialMoment(TimeSpan At, string What, string? Detail);

/// <summary>One phone that rang.</summary>
/// <param name="Until">When it stopped ringing, or was picked up.</param>
/// <param name="Released">When the person, or the voicemail, was off the phone.</param>
/// <param name="Ended">How: <c>answered</c>, or why not, such as <c>no answer</c>.</param>
public sealed record TrialRing(PersonId Person, PhoneNumber Phone, TimeSpan From, TimeSpan Until, TimeSpan Released, bool PickedUp, string Ended);

/// <param name="To"><c>caller</c>, or a person's id.</param>
/// <param name="At">When it goes.</param>
/// <param name="Why"><c>text-back</c>, or the step that sends it.</param>
public sealed record TrialText(string To, PhoneNumber? Number, TimeSpan At, string Message, string Why)
{
    public const string ToCaller = "caller";
    public const string TextBack = "text-back";
}

/// <param name="Step">Where the caller was; null: before the first step.</param>
public sealed record TrialSilence(TimeSpan Length, TimeSpan At, StepName? Step)
{
    /// <summary>No longer may a caller hear nothing (design section 10, rule 6).</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static TrialSilence None { get; } = new(TimeSpan.Zero, TimeSpan.Zero, null);
}
