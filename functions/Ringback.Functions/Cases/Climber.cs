using System.Globalization;
using Ringback.Core;
using Ringback.Core.Callbacks;
using Ringback.Core.Cases;
using Ringback.Core.Hours;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Callbacks;
using Ringback.Functions.Plans;
using Ringback.Functions.Team;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Cases;

/// <summary>
/// Climbs the rungs of a case that are due. A rung is decided on and its messages are stored in one transaction with the case, which fails when the case has
/// changed since it was read: so no rung is sent twice, and none after contact. A rung that was decided on is finished even when this process dies.
/// </summary>
public sealed class Climber(
    CallerStore store, CaseLists lists, CaseClocks clocks, Dispatcher dispatcher, RungMessages messages, ICallbacks callbacks, IPlans plans, TeamReader team, Turns turns, TimeProvider time)
{
    /// <summary>How soon to look again while the caller is on a call with us.</summary>
    private static readonly TimeSpan WhileOnACall = TimeSpan.FromSeconds(30);

    public async Task<LadderRest> ClimbAsync(CaseId id, int ladder, CancellationToken ct)
    {
        var over = new LadderRest(IsOver: true, Need: 0, Until: null);
        if (CallerKey.OfCase(id) is not { } key || await store.FindAsync(key, ct) is not { } file)
        {
            return over;
        }

        while (true)
        {
            (file, var lookAgain) = await dispatcher.DriveAsync(file, ct);
            if (file.Caller.Latest is not { } recovery || recovery.Id != id || recovery.Ladder != ladder || recovery.IsClosed)
            {
                return over;
            }

            var now = time.GetUtcNow();
            var clock = await clocks.OfAsync(recovery, ct);
            var rung = LadderRules.Due(recovery, now, clock);
            var runsOut = recovery.ClaimRunsOutAt(clock) <= now;
            if (rung is null && !runsOut)
            {
                await lists.WriteAsync(recovery, ct);
                var ringAgain = await RingSupervisorAsync(key, recovery, ct);
                return Rest(recovery, Earlier(Earlier(LadderRules.NextLook(recovery, clock), lookAgain), ringAgain));
            }

            if (await store.IsOnACallAsync(key, now, ct))
            {
                return Rest(recovery, Earlier(now + WhileOnACall, lookAgain));
            }

            file = (runsOut ? await TakeBackAsync(file, recovery, rung, ct) : await ClimbAsync(file, recovery, rung!.Value, ct)) ?? await store.LoadAsync(recovery.Caller, ct);
        }
    }

    /// <summary>One call for each rung, where the plan asks for it. Looked after whenever the ladder looks, as the process may have died before it was started.</summary>
    /// <returns>When to look again; null: nothing is held back.</returns>
    private async Task<DateTimeOffset?> RingSupervisorAsync(CallerKey key, Case recovery, CancellationToken ct)
    {
        if (!recovery.IsWaiting || recovery.Need is not { Climbed.IsSupervisor: true, Terms.CallSupervisor: true })
        {
            return null;
        }

        var facts = await FactsAsync(ct);
        if (Recipients.Of(recovery.Need.Climbed, recovery, facts) is not [var first, ..])
        {
            return null;
        }

        if (RungMessages.QuietUntil(first, recovery, facts) is { } end)
        {
            return end;
        }

        if (await store.IsOnACallAsync(key, facts.Now, ct))
        {
            return facts.Now + WhileOnACall;
        }

        await callbacks.StartAsync(recovery.Id, first.Id, CallbackCause.Overdue, ct);
        return null;
    }

    /// <returns>Null when the case has changed in the meantime: nothing was sent.</returns>
    private async Task<CallerFile?> ClimbAsync(CallerFile file, Case recovery, Rung rung, CancellationToken ct)
    {
        var facts = await FactsAsync(ct);
        var now = facts.Now;
        recovery = rung == Rung.Alert ? await AssignAsync(recovery, facts, ct) : recovery;
        var leased = await messages.ForAsync(rung, file.Caller, recovery, facts, ct);
        file.Update(file.Caller with { Latest = recovery.Climbed(rung) });
        file.Note(new Entry(now, Entry.Ringback, rung.ToString(), leased.Count == 0
            ? "reached nobody: the plan names no one with a phone or an email address"
            : InWords(leased, facts.Plan)));
        return await SaveAndSendAsync(file, leased, ct);
    }

    /// <summary>A claim that came to nothing is the group's again, and the group is told; by the rung itself, where one is due at the same time.</summary>
    /// <returns>Null when the case has changed in the meantime: nothing was done.</returns>
    private async Task<CallerFile?> TakeBackAsync(CallerFile file, Case claimed, Rung? rung, CancellationToken ct)
    {
        var facts = await FactsAsync(ct);
        var (recovery, entry) = claimed.BackToGroup(facts.Now);
        IReadOnlyList<Intent> leased = rung is null ? await messages.OfReturnAsync(claimed, file.Caller, recovery, facts, ct) : [];
        file.Update(file.Caller with { Latest = recovery });
        file.Note(leased.Count == 0 ? entry : entry with { Text = $"{entry.Text}; told {InWords(leased, facts.Plan)}" });
        return await SaveAndSendAsync(file, leased, ct);
    }

    /// <summary>Goes round among those who are there; who has it already keeps it.</summary>
    private async Task<Case> AssignAsync(Case recovery, Facts facts, CancellationToken ct)
    {
        var candidates = Recipients.Candidates(recovery, facts);
        if (candidates.Count == 0 || candidates.Any(person => person.Id == recovery.AssignedTo))
        {
            return recovery;
        }

        var what = new StepName($"assign:{recovery.Need.Terms.Promise ?? Plan.DefaultPromise}");
        return recovery with { AssignedTo = await turns.TakeAsync(what, [.. candidates.Select(person => person.Id)], $"{recovery.Id}-{recovery.Need.Number}", facts.Now, ct) };
    }

    private async Task<Facts> FactsAsync(CancellationToken ct) =>
        Facts.At(time.GetUtcNow(), (await plans.LiveAsync(ct)).Plan) with { Team = await team.ReadAsync(call: null, ct) };

    private async Task<CallerFile?> SaveAndSendAsync(CallerFile file, IReadOnlyList<Intent> leased, CancellationToken ct)
    {
        foreach (var key in file.Unsettled.ToList())
        {
            // What waits for the end of somebody's quiet hours is overtaken by a later alert to the same person.
            if (await store.IntentAsync(file.Key, key, ct) is { IsHeld: true } held && leased.Any(later => later.Recipient == held.Recipient && later.Channel == held.Channel))
            {
                file.Put(held with { Status = IntentStatus.Dropped, Detail = "a later alert tells more" });
            }
        }

        foreach (var intent in leased)
        {
            file.Put(intent);
        }

        try
        {
            await store.SaveAsync(file, ct);
        }
        catch (CallerChangedException)
        {
            return null;
        }

        return await dispatcher.SendAsync(file, [.. leased.Where(intent => !intent.IsHeld)], ct);
    }

    private static string InWords(IReadOnlyList<Intent> leased, Plan plan) => string.Join(", ", leased.Select(intent =>
        $"{intent.Recipient} by {intent.Channel.ToString().ToLowerInvariant()}"
        + (intent.IsHeld ? $" at {plan.Business.LocalAt(intent.Until).ToString("ddd HH:mm", CultureInfo.InvariantCulture)}, when quiet hours end" : "")));

    private static LadderRest Rest(Case recovery, DateTimeOffset? until) => new(IsOver: false, recovery.Need.Number, until);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
