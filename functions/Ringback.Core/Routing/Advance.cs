namespace Ringback.Core.Routing;

/// <summary>A decision: the call as it is now, and what is to be done, in order.</summary>
public sealed record Advance(CallState State, IReadOnlyList<CallCommand> Commands);
