using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Plans;
using Ringback.Functions.Seams;
using Ringback.Functions.Team;

namespace Ringback.Functions.Calls;

/// <summary>Makes decisions: decides, looks up what the decision asked for, and decides again. Most decisions ask for nothing, and nothing is looked up.</summary>
public sealed class Decider(TeamReader team, CallerReader callers, IIds ids, TimeProvider time)
{
    /// <summary>The first word of a call.</summary>
    public async Task<(CallState State, IReadOnlyList<PendingCommand> Commands)> ArriveAsync(IncomingCall e, LivePlan live, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var facts = Facts.At(now, live.Plan);
        while (true)
        {
            var first = CallFlow.Arrive(e, live.Version, facts);
            if (first.Needs is FactsNeeded.None)
            {
                return (first.State, Queued(first.Commands, now));
            }

            facts = await LookUpAsync(facts, first.Needs, first.State, ct);
        }
    }

    /// <summary>Events of a call, one after another upon the same facts.</summary>
    /// <returns>The row as it should be written; the very same when nothing changed.</returns>
    public async Task<CallRow> DecideAsync(CallRow row, IReadOnlyList<CallEvent> events, Plan plan, CancellationToken ct)
    {
        var facts = Facts.At(time.GetUtcNow(), plan);
        while (true)
        {
            var (state, commands, needs) = Decide(row.State, events, facts);
            if (needs is not FactsNeeded.None)
            {
                facts = await LookUpAsync(facts, needs, row.State, ct);
                continue;
            }

            return ReferenceEquals(state, row.State) ? row : row with { State = state, Pending = [.. row.Pending, .. Queued(commands, facts.Now)] };
        }
    }

    private static (CallState State, IReadOnlyList<CallCommand> Commands, FactsNeeded Needs) Decide(CallState state, IReadOnlyList<CallEvent> events, Facts facts)
    {
        var commands = new List<CallCommand>();
        foreach (var e in events)
        {
            var advance = CallFlow.Advance(state, e, facts);
            if (advance.Needs is not FactsNeeded.None)
            {
                return (state, [], advance.Needs);
            }

            state = advance.State;
            commands.AddRange(advance.Commands);
        }

        return (state, commands, FactsNeeded.None);
    }

    private async Task<Facts> LookUpAsync(Facts facts, FactsNeeded needs, CallState call, CancellationToken ct)
    {
        var asksTeam = needs.HasFlag(FactsNeeded.Team) && facts.Team is null;
        var asksCaller = needs.HasFlag(FactsNeeded.Caller) && facts.Caller is null;
        if (!asksTeam && !asksCaller)
        {
            throw new InvalidOperationException($"call {call.Call}: a decision asks for facts ({needs}) that it was given");
        }

        var found = asksTeam ? team.ReadAsync(call.Call, ct) : null;
        var known = asksCaller ? callers.ReadAsync(call, ct) : null;
        return facts with { Team = found is null ? facts.Team : await found, Caller = known is null ? facts.Caller : await known };
    }

    /// <summary>Commands as they wait to be carried out, each under an identity of its own.</summary>
    public IReadOnlyList<PendingCommand> Queued(IReadOnlyList<CallCommand> commands) => Queued(commands, time.GetUtcNow());

    private PendingCommand[] Queued(IReadOnlyList<CallCommand> commands, DateTimeOffset now) => [.. commands.Select(command => new PendingCommand(command, ids.NewId(), now))];
}
