namespace Ringback.Core.Routing;

/// <summary>Something that happened to a call. May be told late, twice and in any order.</summary>
/// <param name="At">When it happened, by the clock of whoever tells it.</param>
public abstract record CallEvent(DateTimeOffset At);

/// <summary>A timer of the call has run out.</summary>
public sealed record TimerFired(DateTimeOffset At, string Name, int Number) : CallEvent(At);

/// <summary>Some time has passed: every timer that is due fires, also one whose message was lost.</summary>
public sealed record TimePassed(DateTimeOffset At) : CallEvent(At);

/// <summary>Nothing was heard of the call for long (the sweeper says so): silence alone is never a verdict.</summary>
public sealed record CallSilent(DateTimeOffset At) : CallEvent(At);

// ---- the caller's call, told by the service ----

public sealed record CallConnected(DateTimeOffset At, string? Connection) : CallEvent(At);

/// <param name="Code">HTTP-like code of the end (wire.md 2.6); null when the event had none.</param>
public sealed record CallDisconnected(DateTimeOffset At, int? Code, int? SubCode) : CallEvent(At);

public sealed record AnswerFailed(DateTimeOffset At, int? Code, int? SubCode) : CallEvent(At);

/// <param name="Number">The service's sequence number; null when the service was asked and the list is fresh.</param>
/// <param name="People">Raw ids of those in the call, such as <c>4:+13125550111</c>.</param>
public sealed record PeopleInCall(DateTimeOffset At, int? Number, IReadOnlyList<string> People) : CallEvent(At);

/// <param name="Command">The command that played, from the operation context.</param>
public sealed record PlayEnded(DateTimeOffset At, int Command) : CallEvent(At);

public sealed record PlayFailed(DateTimeOffset At, int Command, int? SubCode) : CallEvent(At);

/// <summary>The caller pressed or said something.</summary>
public sealed record Heard(DateTimeOffset At, int Command, string? Text) : CallEvent(At);

/// <summary>The caller chose one of the choices of an <see cref="AskCaller"/>.</summary>
/// <param name="Key">The choice's key.</param>
/// <param name="Text">What was understood, where the caller spoke; null: a key was pressed.</param>
public sealed record Chose(DateTimeOffset At, int Command, string Key, string? Text) : CallEvent(At);

public sealed record HearingFailed(DateTimeOffset At, int Command, int? SubCode) : CallEvent(At);

public sealed record PersonMoved(DateTimeOffset At, int Command) : CallEvent(At);

public sealed record PersonNotMoved(DateTimeOffset At, int Command, int? SubCode) : CallEvent(At);

public sealed record RecordingRuns(DateTimeOffset At, string? Recording) : CallEvent(At);

// ---- what the commands brought ----

/// <summary>The service took the answer.</summary>
public sealed record AnswerTaken(DateTimeOffset At, string Connection) : CallEvent(At);

/// <param name="WasThere">False: the service no longer knew the call when it was asked to end it.</param>
public sealed record CallTerminated(DateTimeOffset At, bool WasThere) : CallEvent(At);

/// <summary>The service was asked, and does not know the call any more.</summary>
public sealed record CallIsGone(DateTimeOffset At) : CallEvent(At);

/// <summary>The service was asked: the call is up.</summary>
public sealed record CallIsUp(DateTimeOffset At) : CallEvent(At);

/// <summary>A command can't be carried out, now or later.</summary>
/// <param name="Gone">Because what it is about does not exist any more.</param>
public sealed record CommandFailed(DateTimeOffset At, CallCommand Command, bool Gone, string Reason) : CallEvent(At);
