using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ringback.Functions.Tests.Calls;

namespace Ringback.Functions.Tests.Team;

/// <summary>The team's API over HTTP, with all that stands before it.</summary>
public sealed class TeamApiTests
{
    [Fact]
    public async Task A_switch_is_turned_for_a_while_and_the_log_tells_who_did()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        Assert.Equal(["storm-mode", "up-north-down"], await NamesAsync(town));

        var on = await town.AskAppAsync(HttpMethod.Put, "switches/storm-mode", new Dictionary<string, object> { ["on"] = true, ["for"] = "4h", ["person"] = "dana" });
        Assert.Equal((true, "2026-03-03T20:00:00+00:00", "dana"), (on.GetProperty("on").GetBoolean(), on.GetProperty("until").GetString(), on.GetProperty("by").GetString()));
        var local = await town.AskAppAsync(HttpMethod.Put, "switches/storm-mode", new { on = true, until = "2026-03-03T15:00" });
        Assert.Equal(("2026-03-03T21:00:00+00:00", "api"), (local.GetProperty("until").GetString(), local.GetProperty("by").GetString()));
        await town.PassAsync(1);
        var off = await town.AskAppAsync(HttpMethod.Put, "switches/storm-mode", new { on = false });
        Assert.False(off.GetProperty("on").GetBoolean());

        var log = (await town.AskAppAsync(HttpMethod.Get, "team/log")).GetProperty("items").EnumerateArray().Select(line => $"{line.GetProperty("who")} {line.GetProperty("what")}").ToList();
        Assert.Equal("api switch storm-mode off", log[0]);
        Assert.Equal(["api switch storm-mode on", "dana switch storm-mode on"], log.Skip(1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_has_not_seen_the_last_turn_of_a_switch_does_not_undo_it()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        using var set = await SendAsync(town, HttpMethod.Put, "switches/storm-mode", new { on = true });
        var tag = set.Headers.ETag!.ToString();
        await town.PassAsync(1);
        await town.AskAppAsync(HttpMethod.Put, "switches/storm-mode", new { on = true });

        using var stale = await SendAsync(town, HttpMethod.Put, "switches/storm-mode", new { on = false }, tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using var fresh = await SendAsync(town, HttpMethod.Get, "switches/storm-mode", null);
        await town.PassAsync(1);
        using var done = await SendAsync(town, HttpMethod.Put, "switches/storm-mode", new { on = false }, fresh.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
    }

    [Fact]
    public async Task A_person_is_free_then_away_then_free_again()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        var away = await town.AskAppAsync(HttpMethod.Put, "people/sam/away", new Dictionary<string, object> { ["for"] = "2h", ["person"] = "dana" });
        Assert.Equal(("away", "2026-03-03T18:00:00+00:00"), (away.GetProperty("state").GetString(), away.GetProperty("until").GetString()));
        var open = await town.AskAppAsync(HttpMethod.Put, "people/sam/away");
        Assert.Equal(("away", null), (open.GetProperty("state").GetString(), open.GetProperty("until").GetString()));
        await town.PassAsync(1);

        Assert.Equal("free", (await town.AskAppAsync(HttpMethod.Delete, "people/sam/away?person=dana")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_person_on_a_call_is_shown_so()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        await town.PhoneAsync(Town.Lee, new { answer = "after:2s", press = "1" });
        await town.DialAsync();
        await town.PassAsync(20);

        var states = (await town.AskAppAsync(HttpMethod.Get, "people")).GetProperty("items").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!, one => one.GetProperty("state").GetString());
        Assert.Equal(("on-a-call", "free"), (states["lee"], states["sam"]));
    }

    [Theory]
    [InlineData("PUT", "switches/storm", "{\"on\":true}", 404, "Did you mean 'storm-mode'")]
    [InlineData("GET", "switches/fog", null, 404, "storm-mode, up-north-down")]
    [InlineData("PUT", "switches/storm-mode", "{}", 400, "'on' is missing")]
    [InlineData("PUT", "switches/storm-mode", "{\"on\":true,\"untl\":\"x\"}", 400, "untl")]
    [InlineData("PUT", "switches/storm-mode", "{\"on\":true,\"for\":\"4\"}", 400, "4h or 90m")]
    [InlineData("PUT", "switches/storm-mode", "{\"on\":true,\"for\":\"4h\",\"until\":\"2026-03-03T15:00\"}", 400, "not both")]
    [InlineData("PUT", "switches/storm-mode", "{\"on\":true,\"until\":\"2026-03-03T09:00\"}", 400, "over already")]
    [InlineData("PUT", "switches/storm-mode", "{\"on\":true,\"until\":\"2028-03-03T09:00Z\"}", 400, "more than a year")]
    [InlineData("PUT", "switches/storm-mode", "{\"on\":true,\"until\":\"noon\"}", 400, "2026-03-03T15:00")]
    [InlineData("PUT", "switches/storm-mode", "{\"on\":false,\"for\":\"4h\"}", 400, "takes no time")]
    [InlineData("PUT", "switches/storm-mode", "{\"on\":true,\"person\":\"dna\"}", 400, "Did you mean 'dana'")]
    [InlineData("PUT", "switches/storm-mode", "[1]", 400, "JSON object")]
    [InlineData("PUT", "people/lea/away", "{}", 404, "Did you mean 'lee'")]
    [InlineData("DELETE", "people/lee/away?person=bob", null, 400, "dana, lee, sam")]
    [InlineData("GET", "team/log?take=0", null, 400, "'take'")]
    public async Task What_is_not_understood_is_answered_in_words(string method, string path, string? body, int status, string words)
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        using var answer = await SendAsync(town, new HttpMethod(method), path, body is null ? null : JsonSerializer.Deserialize<JsonElement>(body));

        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(words, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_key_nobody_turns_a_switch()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        using var request = new HttpRequestMessage(HttpMethod.Put, "http://app.local/api/v1/switches/storm-mode") { Content = JsonContent.Create(new { on = true }) };
        using var answer = await town.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task While_the_storage_is_away_the_API_says_so_and_when_to_ask_again()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        town.IsStorageAway = true;
        using var away = await SendAsync(town, HttpMethod.Get, "switches", null);
        town.IsStorageAway = false;
        using var back = await SendAsync(town, HttpMethod.Get, "switches", null);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (away.StatusCode, away.Content.Headers.ContentType?.MediaType));
        Assert.Equal(TimeSpan.FromSeconds(5), away.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    private static async Task<IReadOnlyList<string?>> NamesAsync(Town town) =>
        [.. (await town.AskAppAsync(HttpMethod.Get, "switches")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("name").GetString())];

    private static async Task<HttpResponseMessage> SendAsync(Town town, HttpMethod method, string path, object? body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"http://app.local/api/v1/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Authorization", "Bearer api-key-of-the-town");
        if (ifMatch is not null)
        {
            request.Headers.Add("If-Match", ifMatch);
        }

        return await town.SendAsync(request);
    }
}
