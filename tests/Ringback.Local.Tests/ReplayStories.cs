using System.Text.Json;

namespace Ringback.Local.Tests;

public sealed class ReplayStories : IDisposable
{
    private const string Calls = """
        {"items":[
          {"id":"one","correlationId":"c1","from":"+13125559001","to":"+13125550101","startedAt":"2026-03-03T16:00:00Z","endedAt":"2026-03-03T16:01:30Z","outcome":"answered","waitSeconds":16.2,"answeredBy":"lee",
           "timeline":[
             {"at":"2026-03-03T16:00:00Z","what":"rang","detail":"Truck wraps"},{"at":"2026-03-03T16:00:00.2Z","what":"step","detail":"greeting"},
             {"at":"2026-03-03T16:00:03Z","what":"step","detail":"open-now"},{"at":"2026-03-03T16:00:03Z","what":"step","detail":"dispatch"},
             {"at":"2026-03-03T16:00:03Z","what":"ring","detail":"lee"},{"at":"2026-03-03T16:00:09Z","what":"picked-up","detail":"lee"},
             {"at":"2026-03-03T16:00:15Z","what":"takes","detail":"lee"},{"at":"2026-03-03T16:00:16Z","what":"connected","detail":"lee"}]},
          {"id":"two","correlationId":"c2","from":"+13125559002","to":"+13125550100","startedAt":"2026-03-04T04:00:00Z","endedAt":"2026-03-04T04:00:30Z","outcome":"voicemail","waitSeconds":30}
        ],"next":null}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("ringback").FullName;

    [Fact]
    public async Task Calls_replayed_on_the_plan_they_ran_on_end_as_before()
    {
        var answer = await CommandLine.RunAsync("replay", CommandLine.Plan("first-call.yaml"), "--calls", Write("calls.json", Calls));

        Assert.True(answer.Code == 0, answer.Output + answer.Errors);
        Assert.Contains("every call would end as before", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_rings_nobody_shows_which_call_it_would_lose_and_where_the_paths_part()
    {
        var draft = Write("draft.yaml", File.ReadAllText(CommandLine.Plan("first-call.yaml")).Replace("open: dispatch", "open: message", StringComparison.Ordinal));
        var calls = Write("calls.json", Calls);

        var answer = await CommandLine.RunAsync("replay", draft, "--calls", calls);
        Assert.Equal(1, answer.Code);
        Assert.Contains("1 call would end differently", answer.Output, StringComparison.Ordinal);
        Assert.Contains("the paths part after open-now: dispatch → message", answer.Output, StringComparison.Ordinal);

        var json = JsonDocument.Parse((await CommandLine.RunAsync("replay", draft, "--calls", calls, "--baseline", CommandLine.Plan("first-call.yaml"), "--format", "json")).Output).RootElement;
        var lost = Assert.Single(json.GetProperty("different").EnumerateArray());
        Assert.Equal(("one", "answered", "voicemail"), (lost.GetProperty("id").GetString(), lost.GetProperty("before").GetProperty("outcome").GetString(), lost.GetProperty("after").GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task A_replay_without_calls_is_wrong_usage() => Assert.Equal(2, (await CommandLine.RunAsync("replay", CommandLine.Plan("first-call.yaml"))).Code);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
