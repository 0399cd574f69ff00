using Ringback.Core;
using Ringback.Core.Routing;

namespace Ringback.Functions.Cases;

/// <summary>What the calls tell the cases. Every method may be called any number of times for one call, in any order: the call's id tells repeats apart.</summary>
public interface ICaseDesk
{
    /// <summary>A call rings or runs: while it does, no rung of the ladder is sent about its caller.</summary>
    /// <param name="caller">Null for an anonymous caller, about whom nothing is kept.</param>
    /// <param name="at">When the call began.</param>
    Task CallBeganAsync(CallId call, PhoneNumber? caller, PhoneNumber line, DateTimeOffset at, CancellationToken ct);

    /// <summary>A call has its verdict: opens, joins, or settles the caller's case, and sends the text-back before it returns.</summary>
    /// <returns>The case that the call opened or joined; null when it needs none.</returns>
    Task<CaseId?> CallEndedAsync(CallVerdict verdict, CancellationToken ct);
}
