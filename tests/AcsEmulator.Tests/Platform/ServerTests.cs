using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Ringback.AcsEmulator.Tests.Platform;

/// <summary>The emulator over real HTTP.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task An_event_for_a_queue_lies_in_the_storage_beside_the_emulator_when_advance_returns()
    {
        await using var server = await RealServer.StartAsync(speed: 0);
        using var client = Client(server);
        const string Queue = "/storage/queue/devstoreaccount1/events";
        Assert.Equal(HttpStatusCode.Created, (await client.PutAsync(Queue, null)).StatusCode);
        await client.PutAsJsonAsync("/emulator/subscriptions/ledger", new { endpoint = "queue:events" });
        await client.PostAsJsonAsync("/emulator/texts", new { from = "+14255550100", to = "+13125550100", message = "Hello" });
        await client.PostAsJsonAsync("/emulator/clock", new { advance = "PT2S" });

        var peeked = XDocument.Parse(await client.GetStringAsync(Queue + "/messages?peekonly=true"));
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(peeked.Descendants("MessageText").Single().Value));
        Assert.Equal("Hello", JsonNode.Parse(text)!["data"]!["message"]!.ToString());
    }

    [Fact]
    public async Task A_lost_answer_is_a_broken_connection()
    {
        await using var server = await RealServer.StartAsync(speed: 1);
        using var client = Client(server);
        await client.PutAsJsonAsync("/emulator/faults", new { seed = 1, loseResponse = 1.0 });
        var text = new { from = "+13125550100", message = "Hello", smsRecipients = new[] { new { to = "+14255550100" } } };

        await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsJsonAsync("/sms?api-version=2026-01-23", text));
        Assert.Single((await client.GetFromJsonAsync<JsonArray>("/emulator/texts?number=%2B14255550100"))!);
    }

    private static HttpClient Client(EmulatorServer server)
    {
        var client = new HttpClient { BaseAddress = server.Emulator.Options.PublicUrl };
        client.DefaultRequestHeaders.Add("Authorization", "Bearer a-token");
        client.DefaultRequestHeaders.Add("x-ms-version", "2024-11-04");
        return client;
    }
}
