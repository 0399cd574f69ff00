namespace Ringback.FunctionsHost;

/// <summary>An invocation that ended.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Id">The invocation's id.</param>
/// <param name="Failure">What it threw; null when it succeeded.</param>
public sealed record FunctionInvocation(string Function, string Id, Exception? Failure);
