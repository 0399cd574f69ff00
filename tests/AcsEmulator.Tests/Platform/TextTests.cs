using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator.Tests.Platform;

public sealed class TextTests
{
    private const string Business = "+13125550100";
    private const string TollFree = "+18335550199";
    private const string Caller = "+14255550100";
    private readonly World world = new();

    [Fact]
    public async Task A_text_arrives_after_a_second_and_is_reported_two_seconds_later_with_its_tag()
    {
        await SubscribeAsync();
        var item = await SendAsync(Business, Caller, "Sorry we missed your call");
        Assert.Equal((202, true), ((int)item["httpStatusCode"]!, (bool)item["successful"]!));

        await world.PassAsync(TimeSpan.FromSeconds(1));
        var phone = await world.ControlAsync("GET", $"/emulator/phones/{Caller}");
        Assert.Equal("Sorry we missed your call", phone.Json["texts"]![0]!["message"]!.ToString());
        Assert.DoesNotContain(world.Deliveries, delivery => delivery.Body.Contains("SMSDeliveryReportReceived", StringComparison.Ordinal));

        await world.PassAsync(TimeSpan.FromSeconds(3));
        var report = Assert.Single(world.Deliveries, delivery => delivery.Body.Contains("SMSDeliveryReportReceived", StringComparison.Ordinal)).Json[0]!["data"]!;
        Assert.Equal(("Delivered", "text-back", "14255550100"), (report["deliveryStatus"]!.ToString(), report["tag"]!.ToString(), report["to"]!.ToString()));
        var read = await world.AcsAsync("GET", $"/deliveryReports/{item["messageId"]}?api-version=2026-01-23");
        Assert.Equal("2000: Message Delivered Successfully", read.Json["deliveryStatusDetails"]!.ToString());
    }

    [Fact]
    public async Task The_same_id_within_five_minutes_sends_nothing_and_gets_the_first_answer()
    {
        var first = await SendAsync(Business, Caller, "Hello", "11111111-1111-4111-8111-111111111111", World.Start);
        await world.PassAsync(TimeSpan.FromMinutes(4));
        var again = await SendAsync(Business, Caller, "Hello", "11111111-1111-4111-8111-111111111111", World.Start);

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Single((await world.ControlAsync("GET", $"/emulator/phones/{Caller}")).Json["texts"]!.AsArray());
        var journal = await world.JournalAsync("text");
        Assert.Equal([null, first["messageId"]!.ToString()], journal.Select(text => text["duplicateOf"]?.ToString()));
    }

    [Fact]
    public async Task An_id_first_sent_more_than_five_minutes_ago_is_412_and_one_with_another_text_400()
    {
        await SendAsync(Business, Caller, "Hello", "11111111-1111-4111-8111-111111111111", World.Start);
        var changed = await SendAsync(Business, Caller, "Goodbye", "11111111-1111-4111-8111-111111111111", World.Start);
        await world.PassAsync(TimeSpan.FromMinutes(6));
        var late = await SendAsync(Business, Caller, "Hello", "11111111-1111-4111-8111-111111111111", World.Start);

        Assert.Equal((400, "rejected"), ((int)changed["httpStatusCode"]!, changed["repeatabilityResult"]!.ToString()));
        Assert.Equal((412, false), ((int)late["httpStatusCode"]!, (bool)late["successful"]!));
        Assert.Single(await world.JournalAsync("text"));
    }

    [Fact]
    public async Task The_carrier_of_a_toll_free_number_stops_texts_after_STOP_and_lets_them_through_after_START()
    {
        await SubscribeAsync();
        await world.ControlAsync("POST", "/emulator/texts", new { from = Caller, to = TollFree, message = "stop" });
        await SendAsync(TollFree, Caller, "Are you there?");
        await world.ControlAsync("POST", "/emulator/texts", new { from = Caller, to = TollFree, message = "START" });
        await SendAsync(TollFree, Caller, "Welcome back");

        Assert.Equal(["received", "failed:4007", "received", "delivered"], (await world.JournalAsync("text")).Select(text => text["status"]!.ToString()));
        await world.PassAsync(TimeSpan.FromSeconds(10));
        var inbound = world.Deliveries.First(delivery => delivery.Body.Contains("SMSReceived", StringComparison.Ordinal)).Json[0]!;
        Assert.Equal(("stop", "18335550199"), (inbound["data"]!["message"]!.ToString(), inbound["data"]!["to"]!.ToString()));
    }

    [Fact]
    public async Task A_local_number_leaves_STOP_to_the_app()
    {
        await world.ControlAsync("POST", "/emulator/texts", new { from = Caller, to = Business, message = "STOP" });
        await SendAsync(Business, Caller, "Hello");
        Assert.Equal(["received", "delivered"], (await world.JournalAsync("text")).Select(text => text["status"]!.ToString()));
    }

    [Fact]
    public async Task Opt_outs_are_kept_per_sender()
    {
        var body = new { from = Business, recipients = new[] { new { to = Caller } } };
        await world.AcsAsync("POST", "/sms/optouts:add?api-version=2025-09-17", body);
        var here = await world.AcsAsync("POST", "/sms/optouts:check?api-version=2025-09-17", body);
        var elsewhere = await world.AcsAsync("POST", "/sms/optouts:check?api-version=2025-09-17", new { from = TollFree, body.recipients });
        await world.AcsAsync("POST", "/sms/optouts:remove?api-version=2025-09-17", body);
        var after = await world.AcsAsync("POST", "/sms/optouts:check?api-version=2025-09-17", body);

        Assert.Equal([true, false, false], new[] { here, elsewhere, after }.Select(reply => (bool)reply.Json["value"]![0]!["isOptedOut"]!));
    }

    [Theory]
    [InlineData("unverified", 202, "failed:4010")]
    [InlineData("none", 401, null)]
    public async Task A_number_texts_only_as_far_as_it_may(string texts, int status, string? fate)
    {
        await world.ControlAsync("PUT", $"/emulator/numbers/{TollFree}", new { texts });
        var reply = await world.AcsAsync("POST", "/sms?api-version=2021-03-07", Text(TollFree, Caller, "Hello"));
        Assert.Equal(status, reply.Status);
        Assert.Equal(fate, (await world.JournalAsync("text")).SingleOrDefault()?["status"]?.ToString());
    }

    [Fact]
    public async Task The_201st_text_of_a_minute_from_a_toll_free_number_has_to_wait()
    {
        for (var i = 0; i < 200; i++)
        {
            await SendAsync(TollFree, Caller, $"Text {i}");
        }

        var reply = await world.AcsAsync("POST", "/sms?api-version=2021-03-07", Text(TollFree, Caller, "One more"));
        Assert.Equal((429, "60"), (reply.Status, reply.Headers["Retry-After"]));
        await world.PassAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(202, (await world.AcsAsync("POST", "/sms?api-version=2021-03-07", Text(TollFree, Caller, "One more"))).Status);
    }

    private Task SubscribeAsync() => world.ControlAsync("PUT", "/emulator/subscriptions/all", new { endpoint = "http://app.local/hooks/events" });

    private async Task<JsonNode> SendAsync(string from, string to, string message, string? id = null, DateTimeOffset? firstSent = null)
    {
        var reply = await world.AcsAsync("POST", "/sms?api-version=2026-01-23", Text(from, to, message, id, firstSent));
        Assert.Equal(202, reply.Status);
        return reply.Json["value"]![0]!;
    }

    private static object Text(string from, string to, string message, string? id = null, DateTimeOffset? firstSent = null) => new
    {
        from,
        message,
        smsRecipients = new[] { new { to, repeatabilityRequestId = id, repeatabilityFirstSent = firstSent?.ToString("R") } },
        smsSendOptions = new { enableDeliveryReport = true, tag = "text-back" },
    };
}
