namespace Ringback.Core.Routing;

/// <summary>Something that happened to one leg of a call.</summary>
public abstract record LegEvent(DateTimeOffset At, LegId Leg) : CallEvent(At);

/// <summary>The service took the order to ring.</summary>
public sealed record LegDialled(DateTimeOffset At, LegId Leg, string Connection) : LegEvent(At, Leg);

/// <summary>No outbound call is free, or the phone is on a call already; nothing was rung.</summary>
/// <param name="PhoneInUse">The phone is held by another call: its owner is busy.</param>
public sealed record LegHasNoSlot(DateTimeOffset At, LegId Leg, bool PhoneInUse) : LegEvent(At, Leg);

public sealed record LegConnected(DateTimeOffset At, LegId Leg, string? Connection) : LegEvent(At, Leg);

/// <param name="Code">HTTP-like code (wire.md 2.6): 480, 486, 603, ...</param>
public sealed record LegFailed(DateTimeOffset At, LegId Leg, int? Code, int? SubCode) : LegEvent(At, Leg);

public sealed record LegDisconnected(DateTimeOffset At, LegId Leg, int? Code) : LegEvent(At, Leg);

/// <param name="Tone">The key, as <c>1</c>; null when something else than a key was understood.</param>
public sealed record LegPressed(DateTimeOffset At, LegId Leg, int Command, string? Tone) : LegEvent(At, Leg);

/// <param name="PromptFailed">The prompt could not be spoken; otherwise nobody pressed a key.</param>
public sealed record LegStayedSilent(DateTimeOffset At, LegId Leg, int Command, bool PromptFailed) : LegEvent(At, Leg);

/// <summary>What the leg should hear was said, or can't be.</summary>
public sealed record LegWasTold(DateTimeOffset At, LegId Leg, int Command) : LegEvent(At, Leg);

/// <summary>The service took the order to end the leg, or no longer knows it. Its slot is free again.</summary>
public sealed record LegTerminated(DateTimeOffset At, LegId Leg) : LegEvent(At, Leg);
