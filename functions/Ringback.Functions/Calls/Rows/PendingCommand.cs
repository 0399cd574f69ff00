using Ringback.Core.Callbacks;
using Ringback.Core.Routing;
using Ringback.Functions.Repeatability;

namespace Ringback.Functions.Calls.Rows;

/// <summary>A command that waits in its call's row until it was carried out.</summary>
/// <param name="RequestId">The identity under which the service gets it, however often it is sent.</param>
/// <param name="QueuedAt">When it was written down: the service's "first sent".</param>
public sealed record PendingCommand(CallCommand Command, Guid RequestId, DateTimeOffset QueuedAt)
{
    /// <summary>
    /// Commands of one lane are carried out strictly in order. A command that the service refuses for the moment holds up its own lane only: a leg that can't
    /// be ended must not keep the caller waiting, or the text-back.
    /// </summary>
    public string Lane => Command switch
    {
        LegCommand leg => $"leg-{leg.Leg}",
        OpenBooks or SettleCall or BeginCallback or ClaimCase or SettleCallback => "desk",
        SetTimer => "clock",
        CountTurn or CountLeg or JoinQueue or LeaveQueue => "team",
        SendText => "texts",
        _ => "call",
    };

    /// <summary>Nobody on the phone waits for it: it is carried out after all that somebody hears or is rung by.</summary>
    public bool CanWait => Command is CountTurn or CountLeg or JoinQueue or LeaveQueue or SendText;

    public RepeatableRequest Identity => new(RequestId, QueuedAt);
}
