using System.Text.Json;
using Ringback.Functions.Tests.Calls;

namespace Ringback.Functions.Tests.Team;

/// <summary>What one call, text or request leaves behind changes the next call. Plan: <c>team-plan.yaml</c>.</summary>
public sealed class TeamStories
{
    private const string North = "+13125550101";
    private const string Queue = "+13125550102";
    private const string Round = "+13125550103";
    private const string Menu = "+13125550104";

    [Fact]
    public async Task Two_calls_at_once_never_ring_one_phone()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        await town.DialAsync(from: "+13125559001");
        await town.DialAsync(from: "+13125559002");
        await town.PassAsync(12);

        Assert.Equal(1, await RungAsync(town, Town.Lee));
    }

    [Fact]
    public async Task A_switch_that_a_supervisor_sets_by_text_changes_the_next_call_until_its_time_is_over()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        await town.TextAsync(Town.Dana, "storm on 4h");
        await town.PassAsync(5);
        await CallAsync(town);

        Assert.Contains("storm-mode is ON until Tue Mar 3 14:00", Message(Assert.Single(await town.TextsToAsync(Town.Dana))), StringComparison.Ordinal);
        Assert.Equal(0, await RungAsync(town, Town.Lee));
        var storm = await SwitchAsync(town, "storm-mode");
        Assert.Equal((true, "dana"), (storm.GetProperty("on").GetBoolean(), storm.GetProperty("by").GetString()));

        await town.PassAsync(4 * 3600);
        await CallAsync(town, "+13125559002");
        Assert.Equal(1, await RungAsync(town, Town.Lee));
        Assert.False((await SwitchAsync(town, "storm-mode")).GetProperty("on").GetBoolean());
    }

    [Fact]
    public async Task An_agent_may_go_away_and_come_back_and_may_not_turn_a_switch()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        foreach (var order in new[] { "Storm on", "away 2h" })
        {
            await town.TextAsync(Town.Lee, order);
            await town.PassAsync(5);
        }

        await CallAsync(town);
        Assert.Equal(0, await RungAsync(town, Town.Lee));
        Assert.False((await SwitchAsync(town, "storm-mode")).GetProperty("on").GetBoolean());
        Assert.Equal("away", await StateAsync(town, "lee"));

        await town.TextAsync(Town.Lee, "Back!");
        await town.PassAsync(5);
        await CallAsync(town, "+13125559002");

        var answers = (await town.TextsToAsync(Town.Lee)).Select(Message).ToList();
        Assert.Contains("Ask Dana Ortiz", answers[0], StringComparison.Ordinal);
        Assert.Contains("away until Tue Mar 3 12:00", answers[1], StringComparison.Ordinal);
        Assert.Equal(1, await RungAsync(town, Town.Lee));
    }

    [Fact]
    public async Task A_location_goes_down_after_three_misses_in_a_row_and_comes_back_by_itself()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        for (var call = 1; call <= 3; call++)
        {
            Assert.False((await SwitchAsync(town, "up-north-down")).GetProperty("on").GetBoolean());
            await CallAsync(town, $"+1312555900{call}", North);
        }

        var down = await SwitchAsync(town, "up-north-down");
        Assert.Equal((true, "ringback"), (down.GetProperty("on").GetBoolean(), down.GetProperty("by").GetString()));
        Assert.Equal("location-down", await StateAsync(town, "lee"));
        await CallAsync(town, "+13125559004", North);
        Assert.Equal(3, await RungAsync(town, Town.Lee));

        await town.PassAsync(20 * 60);
        await CallAsync(town, "+13125559005", North);
        Assert.Equal(4, await RungAsync(town, Town.Lee));
    }

    [Fact]
    public async Task Round_robin_stays_fair_though_the_app_starts_anew_after_every_call()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        await town.PhoneAsync(Town.Lee, new { answer = "after:2s", press = "1", hangUpAfter = "10s" });
        await town.PhoneAsync(Town.Sam, new { answer = "after:2s", press = "1", hangUpAfter = "10s" });
        for (var call = 1; call <= 6; call++)
        {
            await CallAsync(town, $"+1312555900{call}", Round);
            town.KillApps();
            await town.StartAppAsync();
        }

        Assert.Equal((3, 3), (await RungAsync(town, Town.Lee), await RungAsync(town, Town.Sam)));
    }

    [Fact]
    public async Task The_fifth_call_within_ten_minutes_is_spam()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        for (var call = 1; call <= 5; call++)
        {
            await CallAsync(town);
        }

        var outcomes = (await town.CallsAsync()).Select(call => call.GetProperty("outcome").GetString()).ToList();
        Assert.Equal("blocked", outcomes[0]);
        Assert.DoesNotContain("blocked", outcomes.Skip(1));
    }

    [Fact]
    public async Task A_caller_whose_turn_came_by_a_place_that_was_kept_is_called_back_by_who_is_free()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        await town.PhoneAsync(Town.Lee, new { answer = "after:2s", press = "1" });
        var first = await town.DialAsync(from: "+13125559001", to: Queue);
        await town.PassAsync(20);
        var second = await town.DialAsync(from: "+13125559002", to: Queue);
        await town.PassAsync(24);
        await town.PressAsync(second, "1");
        await town.PassAsync(70);

        Assert.DoesNotContain(await town.TextsToAsync(Town.Lee), text => Message(text).Contains("their turn", StringComparison.Ordinal));
        await town.HangUpAsync(first);
        await town.PassAsync(125);

        var calls = await town.CallsAsync();
        Assert.Equal("callback-requested", calls[0].GetProperty("outcome").GetString());
        Assert.Contains("+13125559002", Message(Assert.Single(await town.TextsToAsync(Town.Lee), text => Message(text).Contains("their turn", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_the_menu_sends_the_caller_and_a_person_one_text_each_and_never_a_second()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        var call = await town.DialAsync(to: Menu);
        await town.PassAsync(6);
        await town.PressAsync(call, "1");
        await town.PassAsync(30);

        Assert.Single(await town.TextsToAsync(Town.Caller), text => Message(text) == "Here is our link.");
        Assert.Single(await town.TextsToAsync(Town.Dana), text => Message(text) == "A caller asked for the link.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task An_app_that_dies_at_any_moment_still_sends_the_text_once(int offset)
    {
        for (var requests = 1 + offset; requests <= 55; requests += 6)
        {
            var town = await Town.OpenAsync("team-plan.yaml");
            var call = await town.DialAsync(to: Menu);
            await town.PassAsync(6);
            town.RequestsToLive = requests;
            await town.PressAsync(call, "1");
            for (var second = 0; second < 30; second++)
            {
                await town.PassAsync(1);
                if (!town.IsAppAlive)
                {
                    await town.PassAsync(3);
                    await town.StartAppAsync();
                }

                if (second == 6 && (await town.TextsToAsync(Town.Caller)).Count == 0)
                {
                    // The key was lost with the process that heard of it: the menu was said again.
                    await town.PressAsync(call, "1");
                }
            }

            await town.HangUpAsync(call);
            await town.PassAsync(120);
            Assert.True((await town.TextsToAsync(Town.Caller)).Count(text => Message(text) == "Here is our link.") == 1, $"after {requests} requests: not one text to the caller");
            Assert.True((await town.TextsToAsync(Town.Dana)).Count(text => Message(text) == "A caller asked for the link.") == 1, $"after {requests} requests: not one text to Dana");
        }
    }

    [Fact]
    public async Task A_word_of_the_menu_leads_on()
    {
        var town = await Town.OpenAsync("team-plan.yaml");
        var call = await town.DialAsync(to: Menu);
        await town.PassAsync(6);
        await town.AskEmulatorAsync(HttpMethod.Post, $"calls/{call}/say", new { speech = "Sales, please" });
        await town.PassAsync(8);

        Assert.Equal(1, await RungAsync(town, Town.Lee));
    }

    private static async Task CallAsync(Town town, string from = Town.Caller, string to = Town.Line)
    {
        await town.DialAsync(from, to);
        await town.PassAsync(60);
    }

    private static async Task<int> RungAsync(Town town, string phone) =>
        (await town.JournalAsync("leg")).Count(leg => leg.GetProperty("number").GetString() == phone && leg.GetProperty("change").GetString() == "ringing");

    private static Task<JsonElement> SwitchAsync(Town town, string name) => town.AskAppAsync(HttpMethod.Get, $"switches/{name}");

    private static async Task<string?> StateAsync(Town town, string person) =>
        (await town.AskAppAsync(HttpMethod.Get, "people")).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("id").GetString() == person).GetProperty("state").GetString();

    private static string Message(JsonElement text) => text.GetProperty("message").GetString()!;
}
