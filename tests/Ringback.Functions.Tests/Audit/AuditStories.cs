using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ringback.Functions.Tests.Calls;

namespace Ringback.Functions.Tests.Audit;

/// <summary>Whoever asks later who did what gets one line an act.</summary>
public sealed class AuditStories
{
    [Fact]
    public async Task Every_act_of_a_person_is_one_line_newest_first_with_where_it_came_from()
    {
        var town = await Town.OpenAsync();
        var id = await MissedCallAsync(town);
        await town.TextAsync(Town.Sam, "away 2h");
        await town.PassAsync(5);
        await town.AskAppAsync(HttpMethod.Post, $"cases/{id}/claim", new { person = "lee" });
        await town.AskAppAsync(HttpMethod.Post, $"conversations/{Uri.EscapeDataString(Town.Caller)}/texts", new { person = "lee", text = "On my way" });
        await town.AskAppAsync(HttpMethod.Post, $"cases/{id}/note?person=dana", new { text = "She has a dog" });
        await town.PassAsync(1);
        await town.AskAppAsync(HttpMethod.Post, $"cases/{id}/close", new { disposition = "booked" });

        var all = await AuditAsync(town, "");

        Assert.Equal(
            ["lee closed api", "dana note api", "lee texted api", "lee claimed api", "sam sam away text"],
            all.OrderByDescending(line => line.GetProperty("at").GetDateTimeOffset()).ThenBy(line => Array.IndexOf(["note", "texted", "claimed"], line.GetProperty("what").GetString())).Select(Short));
        Assert.All(all.Where(line => line.GetProperty("from").GetString() == "api"), line => Assert.Equal(id, line.GetProperty("about").GetString()));
        Assert.Equal(["dana note api"], (await AuditAsync(town, "?person=dana")).Select(Short));
        Assert.Equal(["lee closed api"], (await AuditAsync(town, $"?person=lee&since={Uri.EscapeDataString(town.Clock.GetUtcNow().ToString("O"))}")).Select(Short));
        Assert.Empty(await AuditAsync(town, "?person=nobody"));
    }

    [Fact]
    public async Task A_claim_by_link_says_so_and_one_that_came_too_late_leaves_no_line()
    {
        var town = await Town.OpenAsync();
        await MissedCallAsync(town);
        var link = (await town.TextsToAsync(Town.Lee))[0].GetProperty("message").GetString()!.Split("http")[^1].Split(' ', '\n')[0];
        foreach (var _ in new[] { "pressed", "pressed again" })
        {
            using var press = new HttpRequestMessage(HttpMethod.Post, "http" + link);
            using var answer = await town.SendAsync(press);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(["lee claimed link"], (await AuditAsync(town, "")).Select(Short));
    }

    [Fact]
    public async Task A_new_plan_says_who_published_it()
    {
        var town = await Town.OpenAsync();
        var plan = await AskAsync(town, HttpMethod.Get, "plan");
        using var put = new HttpRequestMessage(HttpMethod.Put, "http://app.local/api/v1/plan?person=dana&note=why")
        {
            Content = new StringContent(await plan.Content.ReadAsStringAsync() + "\n# changed\n", System.Text.Encoding.UTF8, "text/yaml"),
        };
        put.Headers.Add("Authorization", "Bearer api-key-of-the-town");
        put.Headers.IfMatch.Add(plan.Headers.ETag!);
        using var published = await town.SendAsync(put);
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);

        var line = Assert.Single(await AuditAsync(town, ""));
        Assert.Equal(("dana published api", "version 2"), (Short(line), line.GetProperty("about").GetString()));
    }

    [Fact]
    public async Task Who_has_read_an_older_case_does_not_overrule_who_was_faster()
    {
        var town = await Town.OpenAsync();
        var id = await MissedCallAsync(town);
        var read = (await AskAsync(town, HttpMethod.Get, $"cases/{id}")).Headers.ETag!;
        using var first = await AskAsync(town, HttpMethod.Post, $"cases/{id}/claim", new { person = "lee" }, read);
        using var second = await AskAsync(town, HttpMethod.Post, $"cases/{id}/close", new { disposition = "spam" }, read);
        using var again = await AskAsync(town, HttpMethod.Post, $"cases/{id}/close", new { disposition = "spam" }, first.Headers.ETag);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.OK], [first.StatusCode, second.StatusCode, again.StatusCode]);
        Assert.NotEqual(read, first.Headers.ETag);
    }

    [Fact]
    public async Task A_page_of_the_log_leads_to_the_next()
    {
        var town = await Town.OpenAsync();
        foreach (var person in new[] { "lee", "sam", "dana" })
        {
            await town.AskAppAsync(HttpMethod.Put, $"people/{person}/away", new { @for = "1h", person = "dana" });
            await town.PassAsync(1);
        }

        var first = await town.AskAppAsync(HttpMethod.Get, "audit?person=dana&take=2");
        var second = await town.AskAppAsync(HttpMethod.Get, $"audit?person=dana&take=2&next={first.GetProperty("next").GetString()}");

        Assert.Equal(
            ["dana away", "sam away", "lee away"],
            first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(line => line.GetProperty("what").GetString()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    private static async Task<string> MissedCallAsync(Town town)
    {
        var call = await town.DialAsync();
        await town.PassAsync(3);
        await town.HangUpAsync(call);
        await town.PassAsync(60);
        return (await town.AskAppAsync(HttpMethod.Get, "cases")).GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    private static async Task<IReadOnlyList<JsonElement>> AuditAsync(Town town, string query) => [.. (await town.AskAppAsync(HttpMethod.Get, $"audit{query}")).GetProperty("items").EnumerateArray()];

    private static async Task<HttpResponseMessage> AskAsync(Town town, HttpMethod method, string path, object? body = null, System.Net.Http.Headers.EntityTagHeaderValue? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"http://app.local/api/v1/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Authorization", "Bearer api-key-of-the-town");
        if (ifMatch is not null)
        {
            request.Headers.IfMatch.Add(ifMatch);
        }

        return await town.SendAsync(request);
    }

    private static string Short(JsonElement line) => $"{line.GetProperty("who")} {line.GetProperty("what")} {line.GetProperty("from")}";
}
