using Ringback.Core;
using Ringback.Core.Callbacks;

namespace Ringback.Functions.Callbacks;

/// <summary>Calls that a person of the business starts from a case: the person's phone rings first, then the caller's.</summary>
public interface ICallbacks
{
    /// <summary>
    /// Rings the person's phone about the case. A call back claims the case for the person; a voice alert claims nothing before the person presses a key, and there
    /// is one for each rung of a need: asked for again, it is that one, whoever it rang.
    /// </summary>
    /// <returns>Once the order is written: it survives a death of the process.</returns>
    Task<CallbackStart> StartAsync(CaseId id, PersonId person, CallbackCause cause, CancellationToken ct);
}

/// <summary>What became of an order to call back.</summary>
public abstract record CallbackStart
{
    private CallbackStart()
    {
    }

    /// <summary>The person's phone rings within seconds. <c>/api/v1/calls/{id}</c> tells what comes of it.</summary>
    public sealed record Started(CallId Id) : CallbackStart;

    /// <summary>Nothing rings, and why, for people: the case is closed, somebody else has it, a call with the caller is going on.</summary>
    /// <param name="Holder">Who has the case, when that is the reason.</param>
    public sealed record Refused(string Why, PersonId? Holder) : CallbackStart;

    /// <summary>No such case, or no such person in the plan.</summary>
    public sealed record Unknown(string What) : CallbackStart;
}
