using System.Text.Json;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using static Ringback.Core.Tests.Routing.RingPlan;

namespace Ringback.Core.Tests.Routing;

public sealed class RingFairnessTests
{
    private const int Calls = 10_000;

    /// <summary>Calls between two edits of the plan: a multiple of every team's size.</summary>
    private const int Period = 120;

    private static readonly string[] Everybody = [.. Enumerable.Range(0, 6).Select(n => $"p{n}")];

    [Fact]
    public void Round_robin_stays_within_one_turn_of_equal_over_ten_thousand_calls_with_people_coming_and_going_and_restarts()
    {
        var board = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var random = new Random(5);
        var now = Tuesday;
        var done = 0;
        while (done < Calls)
        {
            var team = Everybody.Where(_ => random.Next(3) > 0).DefaultIfEmpty("p0").ToList();
            var plan = PlanOf(team);
            var turns = team.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
            var calls = Math.Min(Period + random.Next(team.Count), Calls - done);
            for (var call = 0; call < calls; call++, done++)
            {
                now = now.AddSeconds(1);
                var first = First(plan, ref board, now, $"call-{done}");
                turns[first]++;
                Assert.InRange(turns.Values.Max() - turns.Values.Min(), 0, 1);
            }
        }
    }

    [Fact]
    public void Who_is_away_for_a_while_gets_one_turn_when_back_and_not_all_that_were_missed()
    {
        var plan = PlanOf(["p0", "p1", "p2"]);
        var board = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var now = Tuesday;
        var two = PlanOf(["p0", "p1"]);
        for (var call = 0; call < 30; call++)
        {
            First(two, ref board, now = now.AddSeconds(1), $"call-{call}");
        }

        var next = Enumerable.Range(30, 6).Select(call => First(plan, ref board, now = now.AddSeconds(1), $"call-{call}")).ToList();
        Assert.Equal(["p2", "p0", "p1", "p2", "p0", "p1"], next);
    }

    /// <summary>One call whose first phone rings; the turns go through their stored form, as after a restart.</summary>
    private static string First(Plan plan, ref Dictionary<string, DateTimeOffset> board, DateTimeOffset now, string correlation)
    {
        board = JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(JsonSerializer.Serialize(board))!;
        var team = board.Aggregate(TeamFacts.Quiet, (facts, turn) => facts.With(new PersonId(turn.Key), turn: turn.Value));
        var incoming = new IncomingCall(correlation, "server", TestPlan.Caller, null, TestPlan.Line, "context", now);
        var facts = Facts.At(now, plan) with { Team = team, Caller = CallerFacts.Stranger };
        var state = CallFlow.Arrive(incoming, new PlanVersion(1), facts).State;
        state = CallFlow.Advance(state, new AnswerTaken(now, "main"), facts).State;
        state = CallFlow.Advance(state, new CallConnected(now, "main"), facts).State;
        var counted = Assert.Single(CallFlow.Advance(state, new LegDialled(now, new LegId(1), "leg"), facts).Commands.OfType<CountTurn>());
        board[counted.Person.Value] = counted.At;
        return counted.Person.Value;
    }

    private static Plan PlanOf(IReadOnlyList<string> team) => PlanReader.Read($$"""
        business: { name: Acme, timezone: America/Chicago }
        numbers: [ { number: "{{TestPlan.Line}}", start: desk } ]
        people: [ {{string.Join(", ", Everybody.Select((id, n) => $"{{ id: {id}, name: {id}, phone: \"+1312555020{n}\" }}"))}} ]
        steps:
          desk: { ring: [{{string.Join(", ", team)}}], how: round-robin, else: bye }
          bye: { voicemail: "Leave a message.", next: end }
          end: { hang-up: }
        promises: { default: { text-back: "Sorry.", remind: 30m, supervisor: 2h, clock: always, assign: p0 } }
        """);
}
