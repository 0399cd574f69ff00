using Ringback.Core.Callbacks;
using Ringback.Core.Routing.Steps;

namespace Ringback.Core.Routing;

/// <summary>All that is remembered of a call while it runs, and shown of it afterwards. Immutable; kept as JSON in the call's row (<see cref="Json.CallJson"/>).</summary>
public sealed partial record CallState
{
    private Stage stage;
    private StepName? step;
    private StepProgress? progress;
    private Evidence evidence = new();
    private IReadOnlyDictionary<string, CallTimer> timers = CallTimers.None;
    private int commands;
    private IReadOnlyList<Moment> timeline = [];

    public required CallId Call { get; init; }

    /// <summary>Null for an anonymous caller.</summary>
    public PhoneNumber? Caller { get; init; }

    /// <summary>The service's name of the caller, to be found in its lists; null when it gave none.</summary>
    public string? CallerRawId { get; init; }

    /// <summary>The number of ours that was called.</summary>
    public required PhoneNumber Line { get; init; }

    public required string CorrelationId { get; init; }

    public required string ServerCallId { get; init; }

    /// <summary>When it began to ring, by the service's clock.</summary>
    public required DateTimeOffset RangAt { get; init; }

    public required PlanVersion PlanVersion { get; init; }

    /// <summary>The label of the line.</summary>
    public string? Source { get; init; }

    /// <summary>Called from a phone of one of the people.</summary>
    public bool FromStaff { get; init; }

    /// <summary>The language that the call is in (BCP 47); null: the business's first.</summary>
    public string? Language { get; init; }

    /// <summary>The caller said that it is urgent.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>What the caller told the intake, by the field's name, such as <c>reason</c>.</summary>
    public IReadOnlyDictionary<string, string> Told { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public Stage Stage { get => stage; init => stage = value; }

    /// <summary>The service's id of the caller's call; null until it is known.</summary>
    public string? Connection { get; init; }

    public StepName? Step { get => step; init => step = value; }

    /// <summary>How far the step is.</summary>
    public StepProgress? Progress { get => progress; init => progress = value; }

    public IReadOnlyList<Leg> Legs { get; init; } = [];

    public Recording? Recording { get; init; }

    public Roster Roster { get; init; } = Roster.Unknown;

    public Evidence Evidence { get => evidence; init => evidence = value; }

    /// <summary>The timers that run, by name.</summary>
    public IReadOnlyDictionary<string, CallTimer> Timers { get => timers; init => timers = value; }

    /// <summary>The number of the last command.</summary>
    public int Commands { get => commands; init => commands = value; }

    /// <summary>When the call ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Null until the call has ended.</summary>
    public Outcome? Outcome { get; init; }

    public IReadOnlyList<Moment> Timeline { get => timeline; init => timeline = value; }

    /// <summary>
    /// From the ring to the first person, or to the end of the call; null while neither has come. A call that was never answered has rung as long as the service
    /// lets it ring, however late we heard of it.
    /// </summary>
    public TimeSpan? Waited =>
        (Evidence.AnsweredAt ?? EndedAt) is not { } end ? null
        : end < RangAt ? TimeSpan.Zero
        : Connection is null && end - RangAt > Arrival.RingTime ? Arrival.RingTime
        : end - RangAt;

    /// <summary>A call of ours to one of the people about a case (<see cref="CallbackFlow"/>); null: a caller's call to us. Its <see cref="Caller"/> is the case's.</summary>
    public CallbackState? Callback { get; init; }

    public Leg? Find(LegId id) => Legs.FirstOrDefault(leg => leg.Id == id);
}
