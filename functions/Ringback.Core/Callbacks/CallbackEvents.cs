using Ringback.Core.Routing;

namespace Ringback.Core.Callbacks;

public sealed record CallbackPermitted(DateTimeOffset At) : CallEvent(At);

/// <param name="Why">For people.</param>
/// <param name="Holder">Who has the case, when that is the reason.</param>
public sealed record CallbackRefused(DateTimeOffset At, string Why, PersonId? Holder) : CallEvent(At);

/// <summary>The case is the person's.</summary>
public sealed record CaseClaimed(DateTimeOffset At) : CallEvent(At);

/// <param name="Why">For people.</param>
/// <param name="Holder">Who has the case, when that is the reason.</param>
public sealed record CaseNotClaimed(DateTimeOffset At, string Why, PersonId? Holder) : CallEvent(At);
