using System.Net;
using System.Text;

namespace Ringback.Functions.Tests.Calls;

public sealed class HookStories
{
    private const string Webhook = $"http://app.local/hooks/events?key={Town.EventsKey}";

    [Theory]
    [InlineData("http://app.local/hooks/events")]
    [InlineData("http://app.local/hooks/events?key=guess")]
    public async Task Without_the_key_nothing_is_taken(string address)
    {
        var town = await Town.OpenAsync();
        var answer = await PostAsync(town, address, Incoming(town, "a-call"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await town.PassAsync(2);
        Assert.Empty(await town.CallsAsync());
    }

    [Fact]
    public async Task Event_Grid_is_answered_its_handshake()
    {
        var town = await Town.OpenAsync();
        var answer = await PostAsync(town, Webhook, $$"""
            [{"id":"1","topic":"t","subject":"","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","eventTime":"{{town.Clock.GetUtcNow():O}}",
              "dataVersion":"1.0","metadataVersion":"1","data":{"validationCode":"512d38b6","validationUrl":"https://example.test/"} }]
            """);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"validationResponse\":\"512d38b6\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CloudEvents_are_answered_theirs()
    {
        var town = await Town.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, Webhook);
        request.Headers.Add("WebHook-Request-Origin", "eventgrid.azure.net");
        var answer = await town.SendAsync(request);

        Assert.Equal("eventgrid.azure.net", Assert.Single(answer.Headers.GetValues("WebHook-Allowed-Origin")));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("""[{"id":"1","eventType":"Microsoft.Communication.IncomingCall","eventTime":"2026-03-03T16:00:00Z","data":{"to":{"phoneNumber":{"value":"+13125550100"}}}}]""")]
    public async Task What_is_no_event_is_refused_with_the_reason(string body)
    {
        var town = await Town.OpenAsync();
        var answer = await PostAsync(town, Webhook, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("detail", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_call_told_five_times_is_one()
    {
        var town = await Town.OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(town, Webhook, Incoming(town, "same"))).StatusCode);
        }

        Assert.Single(await town.CallsAsync());
    }

    [Fact]
    public async Task A_callback_without_token_or_secret_changes_nothing()
    {
        var town = await Town.OpenAsync();
        await town.DialAsync();
        await town.PassAsync(10);
        var id = Assert.Single(await town.CallsAsync()).GetProperty("id").GetString();
        var forged = """[{"id":"1","source":"calling/callConnections/x","type":"Microsoft.Communication.CallDisconnected","specversion":"1.0","time":"2026-03-03T16:00:10Z","data":{}}]""";

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(town, $"http://app.local/hooks/calls/{id}", forged)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(town, $"http://app.local/hooks/calls/{id}?k=guess", forged)).StatusCode);
        Assert.Null(Assert.Single(await town.CallsAsync()).GetProperty("outcome").GetString());
    }

    private static async Task<HttpResponseMessage> PostAsync(Town town, string address, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await town.SendAsync(request);
    }

    private static string Incoming(Town town, string correlation) => $$"""
        {"id":"{{correlation}}","source":"acs","type":"Microsoft.Communication.IncomingCall","specversion":"1.0","time":"{{town.Clock.GetUtcNow():O}}",
         "data":{"to":{"kind":"phoneNumber","rawId":"4:{{Town.Line}}","phoneNumber":{"value":"{{Town.Line}}"} },
                 "from":{"kind":"phoneNumber","rawId":"4:{{Town.Caller}}","phoneNumber":{"value":"{{Town.Caller}}"} },
                 "serverCallId":"c2VydmVy","incomingCallContext":"none","correlationId":"{{correlation}}"} }
        """;
}
