namespace Ringback.Functions.Tests.Calls;

public sealed class CallStories
{
    [Fact]
    public async Task Nobody_answers_and_the_caller_who_leaves_gets_one_text()
    {
        var town = await Town.OpenAsync();
        var call = await town.DialAsync();
        await town.PassAsync(30);
        await town.HangUpAsync(call);
        await town.PassAsync(5);

        Assert.Equal("abandoned", await town.OutcomeAsync());
        Assert.Single(await town.TextsToAsync(Town.Caller));
        await town.AssertNoPhoneRingsAsync();
    }

    [Fact]
    public async Task A_person_who_presses_1_talks_to_the_caller()
    {
        var town = await Town.OpenAsync();
        await town.PhoneAsync(Town.Lee, new { answer = "after:4s", press = "1" });
        var call = await town.DialAsync();
        await town.PassAsync(25);

        var parties = (await town.CallAsync(call)).GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("number").GetString());
        Assert.Contains(Town.Lee, parties);
        await town.HangUpAsync(call);
        await town.PassAsync(5);

        var listed = Assert.Single(await town.CallsAsync());
        Assert.Equal(("answered", "lee"), (listed.GetProperty("outcome").GetString(), listed.GetProperty("answeredBy").GetString()));
        Assert.Empty(await town.TextsToAsync(Town.Caller));
        await town.AssertNoPhoneRingsAsync();
    }

    [Fact]
    public async Task A_carriers_voicemail_is_never_put_through()
    {
        var town = await Town.OpenAsync();
        await town.PhoneAsync(Town.Lee, new { answer = "after:2s" });
        var call = await town.DialAsync();
        await town.PassAsync(40);

        Assert.DoesNotContain(await town.JournalAsync("leg"), leg => leg.GetProperty("change").GetString() == "moved");
        await town.HangUpAsync(call);
        await town.PassAsync(3);
        Assert.Equal("abandoned", await town.OutcomeAsync());
    }

    [Fact]
    public async Task Nobody_takes_the_call_and_the_caller_leaves_a_message()
    {
        var town = await Town.OpenAsync();
        var call = await town.DialAsync();
        await town.PassAsync(85);
        await town.HangUpAsync(call);
        await town.PassAsync(30);

        Assert.Equal("voicemail", await town.OutcomeAsync());
        Assert.Single(await town.TextsToAsync(Town.Caller));
    }

    [Fact]
    public async Task A_call_that_came_while_the_app_was_down_is_not_lost()
    {
        var town = await Town.OpenAsync();
        town.KillApps();
        await town.DialAsync();
        await town.PassAsync(90);
        await town.StartAppAsync();
        await town.PassAsync(5);

        Assert.Equal("not-delivered", await town.OutcomeAsync());
        Assert.Single(await town.TextsToAsync(Town.Caller));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(20)]
    [InlineData(70)]
    public async Task An_app_that_dies_in_the_middle_of_a_call_takes_it_up_again(int seconds)
    {
        var town = await Town.OpenAsync();
        var call = await town.DialAsync();
        await town.PassAsync(seconds);
        town.KillApps();
        await town.PassAsync(2);
        await town.StartAppAsync();
        await town.PassAsync(5);
        await town.HangUpAsync(call);
        await town.PassAsync(60);

        Assert.NotNull(await town.OutcomeAsync());
        Assert.Single(await town.TextsToAsync(Town.Caller));
        await town.AssertNoPhoneRingsAsync();
    }

    [Fact]
    public async Task A_caller_who_hangs_up_while_the_app_is_down_is_noticed()
    {
        var town = await Town.OpenAsync();
        var call = await town.DialAsync();
        await town.PassAsync(12);
        town.KillApps();
        await town.HangUpAsync(call);
        await town.PassAsync(120);
        await town.StartAppAsync();
        await town.PassAsync(120);

        Assert.Equal("abandoned", await town.OutcomeAsync());
        Assert.Single(await town.TextsToAsync(Town.Caller));
    }

    [Fact]
    public async Task A_blocked_caller_is_rejected()
    {
        var town = await Town.OpenAsync();
        await town.DialAsync(from: "+13125550666");
        await town.PassAsync(5);

        Assert.Equal("blocked", await town.OutcomeAsync());
        Assert.Empty(await town.TextsToAsync("+13125550666"));
    }

    [Fact]
    public async Task The_timeline_tells_what_happened()
    {
        var town = await Town.OpenAsync();
        await town.DialAsync();
        await town.PassAsync(30);

        var id = Assert.Single(await town.CallsAsync()).GetProperty("id").GetString()!;
        var detail = await town.CallInApiAsync(id);
        Assert.Equal("dispatch", detail.GetProperty("step").GetString());
        Assert.Contains(detail.GetProperty("timeline").EnumerateArray(), moment => moment.GetProperty("what").GetString() == "ring");
    }

    [Fact]
    public async Task The_calls_are_listed_page_by_page_each_once()
    {
        var town = await Town.OpenAsync();
        for (var caller = 0; caller < 5; caller++)
        {
            var call = await town.DialAsync(from: $"+1312555900{caller}");
            await town.PassAsync(3);
            await town.HangUpAsync(call);
            await town.PassAsync(5);
        }

        var seen = new List<string?>();
        for (string? next = ""; next is not null;)
        {
            var page = await town.ListCallsAsync($"take=2&next={next}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(call => call.GetProperty("from").GetString()));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(["+13125559004", "+13125559003", "+13125559002", "+13125559001", "+13125559000"], seen);
    }

    [Theory]
    [InlineData("calls?next=AAAA", "'next'")]
    [InlineData("calls?take=0", "'take'")]
    [InlineData("calls?outcome=lost", "not-delivered")]
    [InlineData("calls?caller=Jo", "country code")]
    [InlineData("cases?next=AAAA", "'next'")]
    [InlineData("conversations/%2B13125559001?next=AAAA", "'next'")]
    public async Task A_list_that_is_asked_for_in_a_way_not_understood_is_answered_in_words(string query, string word)
    {
        var town = await Town.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://app.local/api/v1/{query}");
        request.Headers.Add("Authorization", "Bearer api-key-of-the-town");
        using var answer = await town.SendAsync(request);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(word, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
