using System.Text.Json;
using Storm.Tests.Scenario;

namespace Storm.Tests.Rules;

/// <summary>Round robin starves nobody: whose last turn is longer ago is rung first, unless the call's timeline says why not. Turns survive the death of processes.</summary>
internal sealed class TurnsGoRound : Rule
{
    private const string Step = "rounds";

    /// <summary>A turn is counted a moment after the phone rang; by one who takes over, when the process died.</summary>
    private static readonly TimeSpan Counting = TimeSpan.FromSeconds(30);

    private static readonly string[] Group = [StormScript.Staff[0], StormScript.Staff[1]];

    public override IEnumerable<string> FindBroken(Story story)
    {
        var visits = story.Run.Timelines.Select(timeline => Visit.Read(story, timeline)).OfType<Visit>().ToList();
        foreach (var visit in visits)
        {
            var rung = visit.Legs.FirstOrDefault();
            var other = Group.FirstOrDefault(number => number != rung?.Number);
            if (rung is null || other is null || visit.Told.Any(detail => detail.StartsWith($"{StormScript.PersonAt(other)}:", StringComparison.Ordinal)))
            {
                continue;
            }

            var before = visits.Where(one => one != visit).SelectMany(one => one.Legs).Where(leg => leg.BegunAt < visit.From).ToList();
            var turn = before.Where(leg => leg.Number == rung.Number).Max(leg => (DateTimeOffset?)leg.BegunAt);
            var turnOfOther = before.Where(leg => leg.Number == other).Max(leg => (DateTimeOffset?)leg.BegunAt);
            if (turn is { } last && (turnOfOther is null || turnOfOther < last) && story.UpFrom(last, Counting) + Counting < visit.From)
            {
                yield return $"at {visit.From:HH:mm:ss} {rung.Number} was rung first, whose turn it was at {last:HH:mm:ss}; {other}'s was {turnOfOther?.ToString("HH:mm:ss") ?? "never"}";
            }
        }
    }

    /// <summary>A call's way through the step.</summary>
    /// <param name="Told">What the timeline says meanwhile.</param>
    private sealed record Visit(DateTimeOffset From, IReadOnlyList<SeenLeg> Legs, IReadOnlyList<string> Told)
    {
        /// <returns>Null: the call did not come to the step.</returns>
        public static Visit? Read(Story story, JsonElement timeline)
        {
            var moments = timeline.GetProperty("timeline").EnumerateArray().ToList();
            var start = moments.FindIndex(moment => IsStep(moment) && Detail(moment) == Step);
            var call = story.Calls.FirstOrDefault(call => call.CorrelationId == timeline.GetProperty("correlationId").GetString());
            if (start < 0 || call is null)
            {
                return null;
            }

            var within = moments.Skip(start + 1).TakeWhile(moment => !IsStep(moment)).ToList();
            var from = At(moments[start]);
            var until = moments.Skip(start + 1).Where(IsStep).Select(At).DefaultIfEmpty(DateTimeOffset.MaxValue).First();
            var legs = story.Legs.Where(leg => leg.Call == call.Id && leg.BegunAt >= from && leg.BegunAt < until).OrderBy(leg => leg.BegunAt);
            return new Visit(from, [.. legs], [.. within.Select(Detail)]);
        }

        private static bool IsStep(JsonElement moment) => moment.GetProperty("what").GetString() == "step";

        private static string Detail(JsonElement moment) => moment.GetProperty("detail") is { ValueKind: JsonValueKind.String } detail ? detail.GetString()! : "";

        private static DateTimeOffset At(JsonElement moment) => moment.GetProperty("at").GetDateTimeOffset();
    }
}
