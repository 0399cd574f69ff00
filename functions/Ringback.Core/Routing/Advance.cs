namespace Ringback.Core.Routing;

/// <summary>A decision: the call as it is now, and what is to be done, in order.</summary>
/// <param name="Needs">Facts that were missing; unless <see cref="FactsNeeded.None"/>, this is no decision yet.</param>
public sealed record Advance(CallState State, IReadOnlyList<CallCommand> Commands, FactsNeeded Needs = FactsNeeded.None);
