using Ringback.Functions.Tests.Calls;

namespace Ringback.Functions.Tests.Callbacks;

/// <summary>Two hours without contact, and the plan says <c>call-supervisor: true</c>.</summary>
public sealed class VoiceAlertStories
{
    private const double TwoHours = 7200;

    [Fact]
    public async Task The_supervisor_is_rung_and_takes_the_case_with_1()
    {
        var shop = await OverdueAsync(new { answer = "after:3s", press = "1" });

        Assert.Equal("dana", (await shop.CaseAsync()).GetProperty("claimedBy").GetString());
        Assert.Contains("took the case on the phone", await shop.LinesAsync("called-back"));
        var heard = await shop.HeardAsync(Town.Dana);
        Assert.Contains("overdue", heard, StringComparison.Ordinal);
        Assert.Contains("It is yours", heard, StringComparison.Ordinal);
        Assert.DoesNotContain(await shop.Town.JournalAsync("leg"), leg => leg.GetProperty("number").GetString() == Town.Caller);
        await shop.AssertQuietAsync();
    }

    [Fact]
    public async Task The_supervisor_who_presses_2_talks_to_the_caller()
    {
        var shop = await OverdueAsync(new { answer = "after:3s", press = "2" }, caller: new { answer = "after:4s", hangUpAfter = "40s" });

        Assert.Contains("called back, talked 40 s", await shop.LinesAsync("contacted"));
        Assert.Equal("dana", (await shop.CaseAsync()).GetProperty("claimedBy").GetString());
        Assert.False(await shop.IsWaitingAsync());
        await shop.AssertQuietAsync();
    }

    [Fact]
    public async Task A_supervisor_who_does_not_answer_is_noted_once_and_the_next_period_rings_again()
    {
        var shop = await OverdueAsync(new { answer = "never" });
        Assert.Equal(["voice alert: the person did not answer"], await shop.LinesAsync("called-back"));
        Assert.True(await shop.IsWaitingAsync());

        await shop.Town.PassAsync(TwoHours);
        Assert.Equal(2, (await shop.LinesAsync("called-back")).Count);
        await shop.AssertQuietAsync();
    }

    [Fact]
    public async Task The_supervisor_takes_over_from_who_claimed_it_and_did_nothing()
    {
        var shop = await OverdueAsync(new { answer = "after:3s", press = "1" }, claimedBy: "lee");

        Assert.Equal("dana", (await shop.CaseAsync()).GetProperty("claimedBy").GetString());
        Assert.Contains("taken over from lee", await shop.LinesAsync("claimed"));
    }

    [Fact]
    public async Task A_supervisors_quiet_time_is_kept_and_then_the_phone_rings()
    {
        var shop = await Shop.OpenAsync(
            plan: "first-call-quiet.yaml",
            changes: [("supervisor: 2h", "supervisor: 2h, call-supervisor: true"), ("role: supervisor }", "role: supervisor, quiet: [\"11:00-13:30\"] }")]);
        await shop.Town.PhoneAsync(Town.Dana, new { answer = "after:3s", press = "1" });
        await shop.Town.PassAsync(TwoHours + 600);
        Assert.Null((await shop.CaseAsync()).GetProperty("claimedBy").GetString());

        await shop.Town.PassAsync(5400);
        Assert.Equal("dana", (await shop.CaseAsync()).GetProperty("claimedBy").GetString());
    }

    [Fact]
    public async Task A_plan_that_does_not_ask_for_it_rings_nobody()
    {
        var shop = await Shop.OpenAsync();
        await shop.Town.PassAsync(TwoHours + 300);

        Assert.Empty(await shop.LinesAsync("called-back"));
    }

    private static async Task<Shop> OverdueAsync(object dana, object? caller = null, string? claimedBy = null)
    {
        var shop = await Shop.OpenAsync(caller: caller, plan: "first-call-voice.yaml", changes: ("supervisor: 2h", "supervisor: 2h, call-supervisor: true, claim-stale: 5h"));
        await shop.Town.PhoneAsync(Town.Dana, dana);
        if (claimedBy is not null)
        {
            await shop.Town.AskAppAsync(HttpMethod.Post, $"cases/{shop.Id}/claim", new { person = claimedBy });
        }

        await shop.Town.PassAsync(TwoHours + 120);
        return shop;
    }
}
