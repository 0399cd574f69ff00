using Ringback.Core;
using Ringback.Core.Callbacks;
using Ringback.Core.Cases;
using Ringback.Core.Routing;
using Ringback.Functions.Audit;
using Ringback.Functions.Calls.Commands;
using Ringback.Functions.Calls.Lists;
using Ringback.Functions.Cases;
using Ringback.Functions.Plans;
using Ringback.Functions.Team;

namespace Ringback.Functions.Callbacks;

/// <summary>What a call back asks of its case and tells it.</summary>
public sealed class CallbackCommands(CallerStore store, CaseChanges changes, CaseFollowUp followUp, CallLists lists, Turns turns, IPlans plans, TimeProvider time) : ICommandHandler
{
    public Task<CommandResult> TryCarryOutAsync(CommandContext context, CancellationToken ct) => (context.Pending.Command, context.State.Callback) switch
    {
        (BeginCallback, { Order: var order }) => BeginAsync(context, order, ct),
        (ClaimCase, { Order: var order }) => ClaimAsync(context, order, ct),
        (SettleCallback, { } state) => SettleAsync(context.State, state, ct),
        _ => CommandResult.AnotherHandlers,
    };

    /// <summary>The caller's row guards it: of two who start at once, the slower one is told that a call is going on.</summary>
    private async Task<CommandResult> BeginAsync(CommandContext context, CallbackOrder order, CancellationToken ct)
    {
        if (CallerKey.OfCase(order.Case) is not { } key || await store.FindAsync(key, ct) is not { } file)
        {
            return new CommandResult.Done(new CallbackRefused(context.Now, $"There is no case '{order.Case}'.", null));
        }

        CallbackRefused? refused = null;
        file = await store.ChangeAsync(file, async file => refused = await DecideAsync(file, context, order, ct), ct);
        await followUp.PublishAsync(file, ct);
        return new CommandResult.Done(refused is null ? new CallbackPermitted(context.Now) : refused);
    }

    private async Task<CallbackRefused?> DecideAsync(CallerFile file, CommandContext context, CallbackOrder order, CancellationToken ct)
    {
        if (file.Caller.Latest is not { } recovery || recovery.Id != order.Case)
        {
            return new CallbackRefused(context.Now, "The caller has a newer case.", null);
        }

        var going = await store.LiveCallsAsync(file.Key, context.Now, ct);
        if (going.Contains(context.Call))
        {
            return null;
        }

        if (recovery.IsClosed)
        {
            return new CallbackRefused(context.Now, "The case is closed.", null);
        }

        if (going.Count > 0)
        {
            return new CallbackRefused(context.Now, "A call with this caller is going on.", null);
        }

        if (order.Cause is CallbackCause.Asked)
        {
            switch (recovery.Claim(order.Person, context.Now))
            {
                case CaseChange.Refused refused:
                    return new CallbackRefused(context.Now, refused.Why, refused.Holder);
                case CaseChange.Made made:
                    file.Update(file.Caller with { Latest = made.Case });
                    file.Note(made.Entry);
                    break;
            }
        }

        file.Note(new Entry(context.Now, order.Cause is CallbackCause.Asked ? order.Person.Value : Entry.Ringback, Happenings.CallingBack, $"rings {order.Person}"));
        file.BeginCall(context.Call, context.Now);
        return null;
    }

    private async Task<CommandResult> ClaimAsync(CommandContext context, CallbackOrder order, CancellationToken ct) =>
        await changes.MakeAsync(order.Case, (recovery, now) => recovery.TakeOver(order.Person, order.Overdue, now), ct, AuditLine.Call) switch
        {
            CaseChange.Refused refused => new CommandResult.Done(new CaseNotClaimed(context.Now, refused.Why, refused.Holder)),
            null => new CommandResult.Done(new CaseNotClaimed(context.Now, "the case does not exist any more", null)),
            _ => new CommandResult.Done(new CaseClaimed(context.Now)),
        };

    private async Task<CommandResult> SettleAsync(CallState call, CallbackState state, CancellationToken ct)
    {
        if (state.Result is not CallbackResult.Refused)
        {
            var (file, _) = await store.TakeInAsync(call.Caller!.Value, $"called-back-{call.Call}", file => Settle(file, call, state), ct);
            await followUp.PublishAsync(file, ct);
        }

        await lists.ForgetLiveAsync(call.Call, ct);
        if (state is { Result: CallbackResult.Talked, Order.Person: var person } && (await plans.VersionAsync(call.PlanVersion, ct)).FindPerson(person) is not null)
        {
            await turns.TalkEndedAsync(person, call.EndedAt!.Value, ct);
        }

        return new CommandResult.Done();
    }

    private void Settle(CallerFile file, CallState call, CallbackState state)
    {
        var now = time.GetUtcNow();
        var what = CallbackWording.Told(state);
        file.EndCall(call.Call);
        if (file.Caller.Latest?.Id != state.Order.Case)
        {
            return;
        }

        if (state.IsContact && file.Caller.Open?.Contact(state.Order.Person.Value, what, now) is CaseChange.Made made)
        {
            file.Update(file.Caller with { Latest = made.Case, LastContactAt = call.EndedAt });
            file.Note(made.Entry);
        }
        else
        {
            file.Note(new Entry(now, state.Order.Person.Value, Happenings.CalledBack, what));
        }
    }
}
