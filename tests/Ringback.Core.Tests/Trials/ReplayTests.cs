using System.Text.Json;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials;
using Ringback.Core.Routing.Trials.Replay;

namespace Ringback.Core.Tests.Trials;

public sealed class ReplayTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void On_the_plan_that_it_was_recorded_on_a_call_ends_as_it_did(int seed)
    {
        var recorded = Enumerable.Range(seed * 1000, 40)
            .Select(number => AnyCall.Of(Acme, number))
            .Select(request => request with { Waiting = new Dictionary<string, int>(StringComparer.Ordinal), Speech = true, Busy = request.Busy.ToDictionary(busy => busy.Key, _ => (TimeSpan?)null) })
            .Select(request => Record(Acme, request))
            .ToList();

        var report = Replayer.Run(Acme, recorded);

        // What a call did not show (why somebody pressed nothing, who else could have been rung) is guessed: nearly all must come out the same.
        Assert.True(report.Different.Count() <= recorded.Count / 10, string.Join(Environment.NewLine, report.Different.Select(Tell)));
    }

    [Fact]
    public void A_draft_that_rings_longer_shows_whom_it_would_save()
    {
        var impatient = PlanReader.Read(Repository.ReadPlan("first-call.yaml").Replace("seconds: 18", "seconds: 5", StringComparison.Ordinal).Replace("seconds: 20", "seconds: 5", StringComparison.Ordinal));
        var request = Tryout.Call(impatient).WithPhones(("lee", TrialPhone.Answers(TimeSpan.FromSeconds(9)))) with { OtherPhones = TrialPhone.Never, Talks = true };
        List<RecordedCall> calls = [Record(impatient, request), Record(Tryout.FirstCall, request with { At = request.At.AddHours(1) })];

        var report = Replayer.Run(impatient, calls, baseline: Tryout.FirstCall);

        Assert.All(report.Calls, call => Assert.NotNull(call.After.Outcome));
        var taken = report.Calls[1];
        Assert.Equal(("answered", "voicemail"), (taken.Before.Outcome, taken.After.Outcome));
        Assert.Equal(3, taken.PartsAfter);
        Assert.Equal([("voicemail", 1, 2), ("answered", 1, 0)], report.Totals.OrderByDescending(total => total.After));
    }

    [Fact]
    public void Calls_that_the_plan_had_no_part_in_are_left_out()
    {
        var calls = RecordedCall.Read("""
            {"items":[
              {"id":"a","from":"+13125559001","to":"+13125550100","startedAt":"2026-03-03T16:00:00Z","endedAt":"2026-03-03T16:01:00Z","outcome":"not-delivered","waitSeconds":30},
              {"id":"b","from":null,"to":"+13125550100","startedAt":"2026-03-03T16:00:00Z","outcome":null},
              {"id":"c","from":"+13125559001","to":"+13125550100","startedAt":"2026-03-03T17:00:00Z","endedAt":"2026-03-03T17:00:40Z","outcome":"answered","waitSeconds":9.5,"answeredBy":"sam"}
            ],"next":null}
            """);

        var report = Replayer.Run(Tryout.FirstCall, calls);

        Assert.Equal(2, report.LeftOut);
        Assert.Equal("answered", Assert.Single(report.Calls).After.Outcome);
    }

    [Fact]
    public void Calls_are_read_from_pages_arrays_and_lines()
    {
        const string call = """{"id":"c","from":"+13125559001","to":"+13125550100","startedAt":"2026-03-03T17:00:00Z","outcome":"answered"}""";

        Assert.Single(RecordedCall.Read(call));
        Assert.Equal(2, RecordedCall.Read($"[{call},{call}]").Count);
        Assert.Equal(3, RecordedCall.Read($$"""{"items":[{{call}},{{call}},{{call}}],"next":"x"}""").Count);
        Assert.Equal(2, RecordedCall.Read($"{call}\n{call}\n").Count);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[1]")]
    [InlineData("""{"id":"c"}""")]
    public void What_is_no_call_is_refused(string json) => Assert.Throws<FormatException>(() => RecordedCall.Read(json));

    private static Plan Acme { get; } = PlanReader.Read(Repository.ReadPlan("acme.yaml"));

    /// <summary>What the API would show of such a call.</summary>
    private static RecordedCall Record(Plan plan, TrialRequest request)
    {
        var result = Trial.Run(plan, request);
        var call = new
        {
            id = request.Name,
            correlationId = request.Name,
            from = request.From?.Value,
            to = request.To.Value,
            startedAt = request.At,
            endedAt = request.At + result.Length,
            outcome = result.Outcome,
            waitSeconds = result.Waited.TotalSeconds,
            answeredBy = result.AnsweredBy?.Value,
            timeline = result.Timeline.Where(moment => moment.What is not ("says" or "plays" or "caller-said" or "caller-pressed"))
                .Select(moment => new { at = request.At + moment.At, what = moment.What, detail = moment.Detail }),
        };
        return Assert.Single(RecordedCall.Read(JsonSerializer.Serialize(call)));
    }

    private static string Tell(ReplayedCall call) =>
        $"{call.Call.Id}: {call.Before.Outcome} [{string.Join(" ", call.Before.Path)}] -> {call.After.Outcome} [{string.Join(" ", call.After.Path)}]";
}
