using Ringback.Functions.Tests.Calls;

namespace Ringback.Functions.Tests.Callbacks;

public sealed class CallbackStories
{
    private static readonly object Takes = new { answer = "after:3s", press = "1" };

    [Fact]
    public async Task A_person_who_presses_1_and_talks_for_half_a_minute_has_made_contact()
    {
        var shop = await Shop.OpenAsync(lee: Takes, caller: new { answer = "after:5s", hangUpAfter = "30s" });
        var call = await shop.CallBackAsync();
        await shop.Town.PassAsync(90);

        Assert.Contains("called back, talked 30 s", await shop.LinesAsync("contacted"));
        Assert.False(await shop.IsWaitingAsync());
        Assert.Contains("talked 30 s", await shop.ResultAsync(call), StringComparison.Ordinal);
        var heard = await shop.HeardAsync(Town.Lee);
        Assert.Contains("(312) 555-9001", heard, StringComparison.Ordinal);
        Assert.Contains("Waiting since 10:00", heard, StringComparison.Ordinal);
        await shop.AssertQuietAsync();

        var texts = (await shop.Town.TextsToAsync(Town.Lee)).Count;
        await shop.Town.PassAsync(3 * 3600);
        Assert.Equal(texts, (await shop.Town.TextsToAsync(Town.Lee)).Count);
    }

    [Fact]
    public async Task A_caller_who_does_not_answer_still_waits_and_the_person_is_told()
    {
        var shop = await Shop.OpenAsync(lee: Takes);
        var call = await shop.CallBackAsync();
        await shop.Town.PassAsync(90);

        Assert.Contains("called back, no answer", await shop.LinesAsync("called-back"));
        Assert.True(await shop.IsWaitingAsync());
        Assert.Equal("called back, no answer", await shop.ResultAsync(call));
        Assert.Contains("does not answer", await shop.HeardAsync(Town.Lee), StringComparison.Ordinal);
        await shop.AssertQuietAsync();
    }

    [Fact]
    public async Task A_busy_caller_is_not_reached()
    {
        var shop = await Shop.OpenAsync(lee: Takes, caller: new { answer = "busy" });
        await shop.CallBackAsync();
        await shop.Town.PassAsync(60);

        Assert.Contains("called back, busy", await shop.LinesAsync("called-back"));
        Assert.True(await shop.IsWaitingAsync());
        await shop.AssertQuietAsync();
    }

    [Fact]
    public async Task A_talk_of_15_seconds_is_no_contact()
    {
        var shop = await Shop.OpenAsync(lee: Takes, caller: new { answer = "after:5s", hangUpAfter = "15s" });
        await shop.CallBackAsync();
        await shop.Town.PassAsync(90);

        Assert.Contains("called back, talked 15 s", await shop.LinesAsync("called-back"));
        Assert.True(await shop.IsWaitingAsync());
        await shop.AssertQuietAsync();
    }

    [Fact]
    public async Task A_persons_voicemail_presses_nothing_and_the_caller_is_not_rung()
    {
        var shop = await Shop.OpenAsync(lee: new { answer = "voicemail" });
        await shop.CallBackAsync();
        await shop.Town.PassAsync(120);

        Assert.Contains("call back: picked up, but no key was pressed", await shop.LinesAsync("called-back"));
        Assert.DoesNotContain(await shop.Town.JournalAsync("leg"), leg => leg.GetProperty("number").GetString() == Town.Caller);
        await shop.AssertQuietAsync();
    }

    [Fact]
    public async Task A_person_who_does_not_answer_is_noted()
    {
        var shop = await Shop.OpenAsync(lee: new { answer = "never" });
        await shop.CallBackAsync();
        await shop.Town.PassAsync(60);

        Assert.Contains("call back: the person did not answer", await shop.LinesAsync("called-back"));
        Assert.True(await shop.IsWaitingAsync());
        await shop.AssertQuietAsync();
    }

    [Theory]
    [InlineData("4s")]
    [InlineData("12s")]
    [InlineData("22s")]
    [InlineData("35s")]
    public async Task A_person_who_hangs_up_early_leaves_nobody_on_the_line(string after)
    {
        var shop = await Shop.OpenAsync(lee: new { answer = "after:3s", press = "1", hangUpAfter = after }, caller: new { answer = "after:10s" });
        var call = await shop.CallBackAsync();
        await shop.Town.PassAsync(120);

        Assert.NotNull(await shop.ResultAsync(call));
        Assert.True(await shop.IsWaitingAsync());
        await shop.AssertQuietAsync();
    }

    [Fact]
    public async Task Only_one_call_with_a_caller_goes_on_at_a_time()
    {
        var shop = await Shop.OpenAsync(lee: Takes, caller: new { answer = "after:5s" });
        await shop.CallBackAsync();
        await shop.Town.PassAsync(5);

        var (status, body) = await shop.TryCallBackAsync("lee");
        Assert.Equal(409, status);
        Assert.Contains("going on", body.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_calls_just_now_is_not_called_back()
    {
        var shop = await Shop.OpenAsync(lee: Takes);
        await shop.Town.DialAsync();
        await shop.Town.PassAsync(5);

        Assert.Equal(409, (await shop.TryCallBackAsync("lee")).Status);
    }

    [Fact]
    public async Task Somebody_elses_case_is_not_called_back()
    {
        var shop = await Shop.OpenAsync(lee: Takes);
        await shop.Town.AskAppAsync(HttpMethod.Post, $"cases/{shop.Id}/claim", new { person = "sam" });

        var (status, body) = await shop.TryCallBackAsync("lee");
        Assert.Equal((409, "sam"), (status, body.GetProperty("claimedBy").GetString()));
        Assert.Equal(404, (await shop.TryCallBackAsync("lee", "nothing-1")).Status);
        Assert.Equal(400, (await shop.TryCallBackAsync("nobody")).Status);
        await shop.Town.PassAsync(10);
        await shop.AssertQuietAsync();
    }
}
