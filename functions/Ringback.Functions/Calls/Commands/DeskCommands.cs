using Ringback.Core.Routing;
using Ringback.Functions.Calls.Lists;
using Ringback.Functions.Calls.Ticks;
using Ringback.Functions.Cases;
using Ringback.Functions.Plans;
using Ringback.Functions.Team;

namespace Ringback.Functions.Calls.Commands;

/// <summary>What the rest of the app is told of a call, and its timers.</summary>
public sealed class DeskCommands(ICaseDesk desk, CallLists lists, Turns turns, TickSender ticks, IPlans plans) : ICommandHandler
{
    public Task<CommandResult> TryCarryOutAsync(CommandContext context, CancellationToken ct) => context.Pending.Command switch
    {
        OpenBooks => OpenAsync(context.State, ct),
        SettleCall settle => SettleAsync(context.State, settle.Verdict, ct),
        SetTimer timer => TimeAsync(context, timer, ct),
        _ => CommandResult.AnotherHandlers,
    };

    private async Task<CommandResult> OpenAsync(CallState state, CancellationToken ct)
    {
        await ticks.BeatAsync(state.Call, 1, TickSender.Heartbeat, ct);
        if (state.Callback is null)
        {
            await desk.CallBeganAsync(state.Call, state.Caller, state.Line, state.RangAt, ct);
        }

        return new CommandResult.Done();
    }

    /// <summary>The cases first: the text-back goes out from there, and the caller waits for it.</summary>
    private async Task<CommandResult> SettleAsync(CallState state, CallVerdict verdict, CancellationToken ct)
    {
        var caseId = await desk.CallEndedAsync(verdict, ct);
        await lists.CloseAsync(state, caseId, ct);
        if (verdict.AnsweredBy is { } person && (await plans.VersionAsync(verdict.PlanVersion, ct)).FindPerson(person) is not null)
        {
            await turns.TalkEndedAsync(person, verdict.EndedAt, ct);
        }

        return new CommandResult.Done();
    }

    private async Task<CommandResult> TimeAsync(CommandContext context, SetTimer timer, CancellationToken ct)
    {
        if (context.State.Timers.TryGetValue(timer.Name, out var running) && running.Number == timer.Number)
        {
            await ticks.TimerAsync(context.Call, timer.Name, timer.Number, timer.Due, ct);
        }

        return new CommandResult.Done();
    }
}
