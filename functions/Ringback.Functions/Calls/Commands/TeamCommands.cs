using Ringback.Core.Routing;
using Ringback.Functions.Plans;
using Ringback.Functions.Team;

namespace Ringback.Functions.Calls.Commands;

/// <summary>What a call leaves on the team's board: turns, missed legs, places in queues.</summary>
public sealed class TeamCommands(Turns turns, LocationWatch locations, QueueBoard queues, IPlans plans) : ICommandHandler
{
    public Task<CommandResult> TryCarryOutAsync(CommandContext context, CancellationToken ct) => context.Pending.Command switch
    {
        CountTurn turn => Done(turns.CountAsync(turn.Person, turn.Step, turn.At, ct)),
        CountLeg leg => Done(CountAsync(context, leg, ct)),
        JoinQueue join => Done(queues.JoinAsync(join.Queue, new QueuePlace(context.Call, join.HasPriority, join.Since), ct)),
        LeaveQueue { ForCallback: true } leave => Done(queues.KeepForCallbackAsync(leave.Queue, context.Call, ct)),
        LeaveQueue leave => Done(queues.LeaveAsync(leave.Queue, context.Call, ct)),
        _ => CommandResult.AnotherHandlers,
    };

    private async Task CountAsync(CommandContext context, CountLeg command, CancellationToken ct)
    {
        var plan = await plans.VersionAsync(context.State.PlanVersion, ct);
        if (plan.Locations.TryGetValue(command.Location, out var location))
        {
            await locations.CountAsync(location, context.Call, command.Leg, command.Reached, ct);
        }
    }

    private static async Task<CommandResult> Done(Task work)
    {
        await work;
        return new CommandResult.Done();
    }
}
