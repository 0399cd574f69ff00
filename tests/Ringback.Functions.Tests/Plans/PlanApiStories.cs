using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials;
using Ringback.Functions.Plans;
using Ringback.Functions.Tests.Calls;

namespace Ringback.Functions.Tests.Plans;

/// <summary>The plan's API as scripts and the console use it. Version 1 is the shipped plan, from its file.</summary>
public sealed class PlanApiStories
{
    [Fact]
    public async Task A_plan_is_read_changed_and_published_over_the_one_that_was_read()
    {
        var town = await Town.OpenAsync();
        using var read = await SendAsync(town, HttpMethod.Get, "plan");
        Assert.Equal(("\"1\"", "text/yaml"), (read.Headers.ETag!.Tag, read.Content.Headers.ContentType!.MediaType));
        Assert.Equal(PlanTexts.Shipped, await read.Content.ReadAsStringAsync());

        using var published = await SendAsync(town, HttpMethod.Put, "plan?person=dana&note=friendlier", PlanTexts.Greets("Hello!"), ifMatch: read.Headers.ETag.Tag);
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (published.StatusCode, published.Headers.ETag!.Tag));
        var body = await JsonAsync(published);
        Assert.Equal((2, "dana", "friendlier"), (body.GetProperty("version").GetInt32(), Text(body, "by"), Text(body, "note")));
        Assert.DoesNotContain(body.GetProperty("findings").EnumerateArray(), finding => Text(finding, "severity") == "error");

        using var json = await SendAsync(town, HttpMethod.Get, "plan", accept: "application/json");
        Assert.Equal(PlanTexts.Greets("Hello!"), Text(await JsonAsync(json), "text"));
        using var older = await SendAsync(town, HttpMethod.Get, "plan?version=1");
        Assert.Equal(PlanTexts.Shipped, await older.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_has_not_read_the_live_plan_does_not_replace_it()
    {
        var town = await Town.OpenAsync();

        await ProblemAsync(town, 428, "If-Match", HttpMethod.Put, "plan", PlanTexts.Shipped);
        await ProblemAsync(town, 412, "Live is version 1", HttpMethod.Put, "plan", PlanTexts.Shipped, ifMatch: "\"7\"");
        await ProblemAsync(town, 412, "Live is version 1", HttpMethod.Put, "plan", PlanTexts.Shipped, ifNoneMatch: "*");
        using var unchanged = await SendAsync(town, HttpMethod.Get, "plan", ifNoneMatch: "\"1\"");
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_plan_that_does_not_pass_is_answered_with_everything_that_is_wrong()
    {
        var town = await Town.OpenAsync();

        var faulty = await ProblemAsync(town, 422, "line 20", HttpMethod.Put, "plan", PlanTexts.Faulty, ifMatch: "\"1\"");
        var finding = Assert.Single(faulty.GetProperty("findings").EnumerateArray(), finding => Text(finding, "severity") == "error");
        Assert.Equal(("RB102", 20), (Text(finding, "rule"), finding.GetProperty("line").GetInt32()));
        Assert.All(["message", "why", "cure"], name => Assert.NotEmpty(Text(finding, name)!));

        var red = await ProblemAsync(town, 422, "'nobody is lost' is red: expected outcome voicemail, got answered", HttpMethod.Put, "plan", PlanTexts.Red, ifMatch: "\"1\"");
        Assert.Equal("nobody is lost", Text(Assert.Single(red.GetProperty("scenarios").EnumerateArray()), "name"));

        var unreadable = await ProblemAsync(town, 422, "line", HttpMethod.Put, "plan", PlanTexts.Shipped + "colour: red\n", ifMatch: "\"1\"");
        Assert.Equal("RB100", Text(Assert.Single(unreadable.GetProperty("findings").EnumerateArray()), "rule"));
    }

    [Fact]
    public async Task What_is_no_text_of_a_plan_is_refused_in_words()
    {
        var town = await Town.OpenAsync();

        await ProblemAsync(town, 400, "empty", HttpMethod.Put, "plan", "", ifMatch: "\"1\"");
        await ProblemAsync(town, 400, "empty", HttpMethod.Put, "plan", " \n", ifMatch: "\"1\"");
        await ProblemAsync(town, 413, "at most 480 KB", HttpMethod.Put, "plan", new string('#', PlanText.MostBytes + 1), ifMatch: "\"1\"");
        await ProblemAsync(town, 415, "Content-Type: text/yaml", HttpMethod.Put, "plan", PlanTexts.Shipped, ifMatch: "\"1\"", type: "application/x-www-form-urlencoded");
        await ProblemAsync(town, 415, "UTF-8", HttpMethod.Put, "plan", PlanTexts.Shipped, ifMatch: "\"1\"", type: "text/yaml; charset=utf-16");
        await ProblemAsync(town, 400, "Line 1, column 3", HttpMethod.Put, "plan", "a:\u0007 b", ifMatch: "\"1\"");
        await ProblemAsync(town, 400, "no person 'dan'. Did you mean 'dana'?", HttpMethod.Put, "plan?person=dan", PlanTexts.Shipped, ifMatch: "\"1\"");
        await ProblemAsync(town, 400, "'version' is 'x'", HttpMethod.Get, "plan?version=x");
        await ProblemAsync(town, 404, "no version 9", HttpMethod.Get, "plan?version=9");
        using var latin = await SendAsync(town, HttpMethod.Put, "plan", new ByteArrayContent([.. "name: Caf"u8, 0xE9]), ifMatch: "\"1\"");
        Assert.Contains("byte 10", Text(await JsonAsync(latin), "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_comes_in_pages_newest_first_and_undo_adds_to_it()
    {
        var town = await Town.OpenAsync();
        foreach (var version in Enumerable.Range(1, 4))
        {
            using var published = await SendAsync(town, HttpMethod.Put, "plan", PlanTexts.Greets($"Number {version}."), ifMatch: $"\"{version}\"");
            Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        }

        await ProblemAsync(town, 412, "version 5", HttpMethod.Post, "plan/undo", ifMatch: "\"4\"");
        using var undone = await SendAsync(town, HttpMethod.Post, "plan/undo?person=dana", ifMatch: "\"5\"");
        Assert.Equal(4, (await JsonAsync(undone)).GetProperty("restores").GetInt32());

        var page = await town.AskAppAsync(HttpMethod.Get, "plan/versions?take=4");
        var rest = await town.AskAppAsync(HttpMethod.Get, $"plan/versions?take=4&next={Text(page, "next")}");
        Assert.Equal([6, 5, 4, 3, 2, 1], Items(page).Concat(Items(rest)).Select(item => item.GetProperty("version").GetInt32()));
        Assert.Equal([true, false, false, false], Items(page).Select(item => item.GetProperty("live").GetBoolean()));
        Assert.Equal(("file", null), (Text(Items(rest)[^1], "by"), Text(rest, "next")));
        await ProblemAsync(town, 400, "'next'", HttpMethod.Get, "plan/versions?next=bm8");
    }

    [Fact]
    public async Task A_draft_is_saved_read_corrected_and_published()
    {
        var town = await Town.OpenAsync();
        await ProblemAsync(town, 404, "no draft", HttpMethod.Get, "plan/draft");
        await ProblemAsync(town, 428, "If-None-Match: *", HttpMethod.Put, "plan/draft", "x");
        await ProblemAsync(town, 409, "no draft", HttpMethod.Post, "plan/draft/publish");

        using var saved = await SendAsync(town, HttpMethod.Put, "plan/draft?person=dana", PlanTexts.Faulty, ifNoneMatch: "*");
        Assert.Equal(HttpStatusCode.Created, saved.StatusCode);
        var first = await JsonAsync(saved);
        Assert.Equal((false, 1, "dana"), (first.GetProperty("passes").GetBoolean(), first.GetProperty("base").GetInt32(), Text(first, "savedBy")));
        await ProblemAsync(town, 422, "line 20", HttpMethod.Post, "plan/draft/publish");
        await ProblemAsync(town, 412, "Read it again", HttpMethod.Put, "plan/draft", "x", ifNoneMatch: "*");

        using var corrected = await SendAsync(town, HttpMethod.Put, "plan/draft", PlanTexts.Greets("Hello!"), ifMatch: saved.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.OK, corrected.StatusCode);
        using var read = await SendAsync(town, HttpMethod.Get, "plan/draft");
        Assert.Equal(PlanTexts.Greets("Hello!"), await read.Content.ReadAsStringAsync());
        Assert.Equal(corrected.Headers.ETag, read.Headers.ETag);
        await ProblemAsync(town, 412, "saved by api", HttpMethod.Post, "plan/draft/publish", ifMatch: saved.Headers.ETag.Tag);

        using var published = await SendAsync(town, HttpMethod.Post, "plan/draft/publish?person=lee", ifMatch: read.Headers.ETag!.Tag);
        Assert.Equal("\"2\"", published.Headers.ETag!.Tag);
        await ProblemAsync(town, 404, "no draft", HttpMethod.Get, "plan/draft");

        using var another = await SendAsync(town, HttpMethod.Put, "plan/draft", "thoughts", ifNoneMatch: "*");
        await ProblemAsync(town, 428, "If-Match", HttpMethod.Delete, "plan/draft");
        using var gone = await SendAsync(town, HttpMethod.Delete, "plan/draft", ifMatch: another.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
    }

    [Fact]
    public async Task A_running_call_goes_on_as_it_began_and_the_next_one_hears_the_new_plan()
    {
        var town = await Town.OpenAsync();
        await town.PhoneAsync(Town.Lee, new { answer = "never" });
        await town.PhoneAsync(Town.Sam, new { answer = "after:4s", press = "1" });
        var running = await town.DialAsync(from: "+13125559001");
        await town.PassAsync(10);
        var onlyMessages = PlanTexts.Shipped.Replace("open: dispatch", "open: message", StringComparison.Ordinal);
        using var published = await SendAsync(town, HttpMethod.Put, "plan", onlyMessages, ifMatch: "\"1\"");
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);

        await town.DialAsync(from: "+13125559002");
        await town.PassAsync(40);
        await town.HangUpAsync(running);
        await town.PassAsync(5);

        var calls = await town.CallsAsync();
        Assert.Equal([2, 1], calls.OrderByDescending(call => Text(call, "from"), StringComparer.Ordinal).Select(call => call.GetProperty("plan").GetInt32()));
        Assert.Equal("sam", Text(Assert.Single(calls, call => call.GetProperty("plan").GetInt32() == 1), "answeredBy"));
    }

    [Fact]
    public async Task The_checker_looks_at_a_text_or_at_the_live_plan()
    {
        var town = await Town.OpenAsync();
        using var live = await SendAsync(town, HttpMethod.Post, "plan/check");
        using var faulty = await SendAsync(town, HttpMethod.Post, "plan/check", PlanTexts.Faulty);
        using var red = await SendAsync(town, HttpMethod.Post, "plan/check", PlanTexts.Red);

        Assert.True((await JsonAsync(live)).GetProperty("passes").GetBoolean());
        Assert.Contains((await JsonAsync(faulty)).GetProperty("findings").EnumerateArray(), finding => Text(finding, "rule") == "RB102" && Text(finding, "step") == "overflow");
        Assert.False((await JsonAsync(red)).GetProperty("passes").GetBoolean());
    }

    [Fact]
    public async Task A_trial_answers_as_the_command_line_does()
    {
        var town = await Town.OpenAsync();
        using var tried = await SendAsync(town, HttpMethod.Post, "plan/try", Json(new { at = "2026-03-03T10:00", from = "+13125559001", phones = new { lee = "never" }, busy = new[] { "sam" }, hangUp = "25s" }));
        var form = new TrialForm { At = "2026-03-03T10:00", From = "+13125559001", Phones = new Dictionary<string, string> { ["lee"] = "never" }, Busy = ["sam"], HangUp = "25s" };
        var plan = PlanReader.Read(PlanTexts.Shipped);
        Assert.Equal(TrialJson.Write(Trial.Run(plan, form.Read(plan, default))), await tried.Content.ReadAsStringAsync());

        using var other = await SendAsync(town, HttpMethod.Post, "plan/try", Json(new { plan = PlanTexts.Shipped.Replace("open: dispatch", "open: message", StringComparison.Ordinal), at = "2026-03-03T10:00", silent = true }));
        Assert.Contains("message", (await JsonAsync(other)).GetProperty("path").EnumerateArray().Select(step => Text(step, "step")));
        using var now = await SendAsync(town, HttpMethod.Post, "plan/try");
        Assert.Equal("answered", Text(await JsonAsync(now), "outcome"));
    }

    [Fact]
    public async Task A_trial_knows_who_is_away_now_only_when_it_is_asked_to()
    {
        var town = await Town.OpenAsync();
        await town.AskAppAsync(HttpMethod.Put, "people/lee/away", new { });
        using var anyDay = await SendAsync(town, HttpMethod.Post, "plan/try", Json(new { from = "+13125559001" }));
        using var today = await SendAsync(town, HttpMethod.Post, "plan/try", Json(new { from = "+13125559001", team = true }));

        Assert.Equal(("lee", "sam"), (Text(await JsonAsync(anyDay), "answeredBy"), Text(await JsonAsync(today), "answeredBy")));
    }

    [Theory]
    [InlineData("""{ "buzy": ["sam"] }""", "'buzy' is not known. Did you mean 'busy'?")]
    [InlineData("""{ "busy": ["samm"] }""", "busy: 'samm' is neither a person nor a group. Did you mean 'sam'?")]
    [InlineData("""{ "press": true }""", "press: write a text, not true")]
    [InlineData("""{ "phones": [] }""", "phones: write an object, not array")]
    [InlineData("""{ "at": "noon" }""", "at: 'noon' is not a time")]
    [InlineData("[]", "The body must be a JSON object")]
    [InlineData("{", "The body is not JSON")]
    public async Task A_trial_that_cannot_be_understood_says_why(string body, string why)
    {
        var town = await Town.OpenAsync();

        await ProblemAsync(town, 400, why, HttpMethod.Post, "plan/try", body, type: "application/json");
    }

    [Fact]
    public async Task The_plan_is_drawn()
    {
        var town = await Town.OpenAsync();
        using var svg = await SendAsync(town, HttpMethod.Get, "plan/drawing");
        using var mermaid = await SendAsync(town, HttpMethod.Get, "plan/drawing?format=mermaid&path=greeting,open-now");
        using var other = await SendAsync(town, HttpMethod.Post, "plan/drawing?format=json", PlanTexts.Greets("Hello!"));

        Assert.Equal("image/svg+xml", svg.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<svg", await svg.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("flowchart LR", await mermaid.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Hello!", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await ProblemAsync(town, 400, "svg, mermaid or json", HttpMethod.Get, "plan/drawing?format=png");
        await ProblemAsync(town, 400, "greting", HttpMethod.Get, "plan/drawing?path=greting");
        await ProblemAsync(town, 422, "line", HttpMethod.Post, "plan/drawing", "steps: 5");
    }

    [Fact]
    public async Task Nobody_without_the_key_reads_or_changes_the_plan()
    {
        var town = await Town.OpenAsync();
        foreach (var (method, path) in new[] { (HttpMethod.Get, "plan"), (HttpMethod.Put, "plan"), (HttpMethod.Get, "plan/draft"), (HttpMethod.Post, "plan/undo"), (HttpMethod.Post, "plan/try"), (HttpMethod.Get, "plan/drawing") })
        {
            using var request = new HttpRequestMessage(method, $"http://app.local/api/v1/{path}");
            using var response = await town.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    private static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    private static async Task<JsonElement> ProblemAsync(
        Town town, int status, string detail, HttpMethod method, string path, string? text = null, string? ifMatch = null, string? ifNoneMatch = null, string type = "text/yaml")
    {
        var body = text is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { { "Content-Type", type } } };
        using var response = await SendAsync(town, method, path, body, ifMatch, ifNoneMatch);
        var problem = await JsonAsync(response);
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Contains(detail, Text(problem, "detail"), StringComparison.Ordinal);
        return problem;
    }

    private static Task<HttpResponseMessage> SendAsync(Town town, HttpMethod method, string path, string text, string? ifMatch = null, string? ifNoneMatch = null) =>
        SendAsync(town, method, path, new StringContent(text, Encoding.UTF8, "text/yaml"), ifMatch, ifNoneMatch);

    private static async Task<HttpResponseMessage> SendAsync(
        Town town, HttpMethod method, string path, HttpContent? body = null, string? ifMatch = null, string? ifNoneMatch = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(method, $"http://app.local/api/v1/{path}") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "api-key-of-the-town");
        foreach (var (name, value) in new[] { ("If-Match", ifMatch), ("If-None-Match", ifNoneMatch), ("Accept", accept) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await town.SendAsync(request);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

    private static IReadOnlyList<JsonElement> Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
