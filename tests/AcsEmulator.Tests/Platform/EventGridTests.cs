using System.Text;
using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator.Tests.Platform;

public sealed class EventGridTests
{
    private const string Hook = "http://app.local/hooks/events?key=secret";
    private readonly World world = new();

    [Theory]
    [InlineData("EventGrid")]
    [InlineData("CloudEvents")]
    public async Task A_webhook_that_agrees_gets_events_in_its_schema(string schema)
    {
        Assert.Equal(200, (await SubscribeAsync(new { endpoint = Hook, schema })).Status);
        await TextAsync();

        var handshake = world.Deliveries[0];
        Assert.Equal(schema == "EventGrid" ? "POST" : "OPTIONS", handshake.Method);
        var delivery = Assert.Single(world.Deliveries.Skip(1));
        Assert.Equal((Hook, "Notification"), (delivery.To, delivery.Headers["aeg-event-type"]));
        var received = schema == "EventGrid" ? delivery.Json[0]!["eventType"]! : delivery.Json["type"]!;
        Assert.Equal("Microsoft.Communication.SMSReceived", received.ToString());
    }

    [Theory]
    [InlineData("EventGrid")]
    [InlineData("CloudEvents")]
    public async Task A_webhook_that_does_not_agree_gets_no_subscription(string schema)
    {
        world.App = _ => (401, null);
        Assert.Equal(400, (await SubscribeAsync(new { endpoint = Hook, schema })).Status);
        await TextAsync();
        Assert.Single(world.Deliveries);
    }

    [Fact]
    public async Task An_answer_without_the_code_is_no_agreement()
    {
        world.App = _ => (200, "{}");
        var reply = await SubscribeAsync(new { endpoint = Hook });
        Assert.Contains("validation code", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_wanted_types_are_delivered()
    {
        await SubscribeAsync(new { endpoint = Hook, eventTypes = new[] { "Microsoft.Communication.IncomingCall" } });
        await TextAsync();
        Assert.Single(world.Deliveries);
        await world.ControlAsync("POST", "/emulator/calls", new { from = "+14255550100", to = "+13125550100" });
        await world.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(2, world.Deliveries.Count);
    }

    [Fact]
    public async Task A_webhook_that_is_ill_gets_the_event_again_after_10_and_30_seconds()
    {
        await SubscribeAsync(new { endpoint = Hook });
        var attempts = 0;
        world.App = _ => (++attempts < 3 ? 503 : 200, null);
        await TextAsync();
        await world.PassAsync(TimeSpan.FromMinutes(10));

        var times = world.Deliveries.Skip(1).Select(delivery => delivery.At).ToArray();
        Assert.Equal([10, 30], new[] { times[1] - times[0], times[2] - times[1] }.Select(wait => wait.TotalSeconds));
        Assert.Equal([503, 503, 200], (await world.JournalAsync("delivery")).Select(entry => (int)entry["status"]!));
    }

    [Fact]
    public async Task After_the_last_attempt_the_event_is_a_dead_letter()
    {
        await SubscribeAsync(new { endpoint = Hook, maxAttempts = 2, timeToLive = "PT1M" });
        world.App = _ => (0, null);
        await TextAsync();
        await world.PassAsync(TimeSpan.FromMinutes(10));

        var letter = Assert.Single((await world.ControlAsync("GET", "/emulator/dead-letters")).Json.AsArray())!;
        Assert.Equal(("MaxDeliveryAttemptsExceeded", 2), (letter["reason"]!.ToString(), (int)letter["attempts"]!));
        Assert.Equal("Hello", letter["event"]!["data"]!["message"]!.ToString());
    }

    [Fact]
    public async Task An_event_that_outlives_its_time_is_a_dead_letter()
    {
        await SubscribeAsync(new { endpoint = Hook, timeToLive = "PT1M" });
        world.App = _ => (500, null);
        await TextAsync();
        await world.PassAsync(TimeSpan.FromMinutes(10));

        var letter = Assert.Single((await world.ControlAsync("GET", "/emulator/dead-letters")).Json.AsArray())!;
        Assert.Equal(("TimeToLiveExceeded", 3), (letter["reason"]!.ToString(), (int)letter["attempts"]!));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(413)]
    public async Task A_webhook_that_refuses_the_event_is_not_asked_again(int status)
    {
        await SubscribeAsync(new { endpoint = Hook });
        world.App = _ => (status, null);
        await TextAsync();
        await world.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(2, world.Deliveries.Count);
        Assert.Single((await world.ControlAsync("GET", "/emulator/dead-letters")).Json.AsArray());
    }

    [Fact]
    public async Task A_queue_gets_the_event_as_base64_and_is_tried_until_it_takes_it()
    {
        await SubscribeAsync(new { endpoint = "queue:events" });
        var attempts = 0;
        world.App = _ => (++attempts < 5 ? 403 : 201, null);
        await TextAsync();
        await world.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(5, world.Deliveries.Count);
        var put = world.Deliveries[^1];
        Assert.Equal("http://storage.local/devstoreaccount1/events/messages", put.To);
        Assert.StartsWith("SharedKey devstoreaccount1:", put.Headers["Authorization"], StringComparison.Ordinal);
        var text = System.Xml.Linq.XDocument.Parse(put.Body).Root!.Element("MessageText")!.Value;
        Assert.Equal("Hello", JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(text)))!["data"]!["message"]!.ToString());
    }

    private Task<Reply> SubscribeAsync(object subscription) => world.ControlAsync("PUT", "/emulator/subscriptions/fast", subscription);

    private async Task TextAsync()
    {
        await world.ControlAsync("POST", "/emulator/texts", new { from = "+14255550100", to = "+13125550100", message = "Hello" });
        await world.PassAsync(TimeSpan.FromSeconds(2));
    }
}
