using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Ringback.Simulation;

namespace Ringback.AcsEmulator.Tests.Calls;

/// <summary>An emulator under virtual time, and an app that does nothing but note what it is told.</summary>
internal sealed class CallWorld
{
    public const string Business = "+13125550100";
    public const string Caller = "+13125559001";
    public const string Dana = "+13125550111";
    private const string ApiVersion = "api-version=2026-03-12";

    private readonly HttpClient service;
    private readonly VirtualClock clock = new(new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero));
    private readonly List<CallbackEvent> events = [];

    public CallWorld()
    {
        var app = new HttpMessageInvoker(new InProcessHandler(_ => AppAsync));
        Emulator = new Emulator(new EmulatorOptions(), clock, app);
        service = new HttpClient(new InProcessHandler(_ => Emulator.HandleAsync)) { BaseAddress = Emulator.Options.PublicUrl };
        service.DefaultRequestHeaders.Add("Authorization", "Bearer token-of-a-managed-identity");
    }

    public Emulator Emulator { get; }

    /// <summary>Mid-call events, in the order in which they came.</summary>
    public IReadOnlyList<CallbackEvent> Events => events;

    /// <summary>Event Grid events.</summary>
    public List<JsonNode> GridEvents { get; } = [];

    /// <summary>The files that the app serves, by path.</summary>
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public async Task<CallWorld> SubscribeAsync()
    {
        await ControlAsync("PUT", "subscriptions/calls", new { endpoint = "http://app.local/events", schema = "EventGrid" });
        return this;
    }

    public async Task<JsonNode> ControlAsync(string method, string path, object? body = null)
    {
        var (status, json) = await SendAsync(method, "/emulator/" + path, body);
        Assert.True(status < 300, $"{method} {path}: {status} {json}");
        return json!;
    }

    public Task<(int Status, JsonNode? Json)> AcsAsync(string method, string path, object? body = null) =>
        SendAsync(method, $"/calling/{path}?{ApiVersion}", body);

    public async Task<JsonNode?> AcsOkAsync(string method, string path, object? body = null)
    {
        var (status, json) = await AcsAsync(method, path, body);
        Assert.True(status < 300, $"{method} {path}: {status} {json}");
        return json;
    }

    public Task AdvanceAsync(double seconds) => ControlAsync("POST", "clock", new { advance = $"PT{seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}S" });

    public Task PhoneAsync(string number, string answer, string? press = null, string? say = null, string? hangUpAfter = null) =>
        ControlAsync("PUT", $"phones/{Uri.EscapeDataString(number)}", new { answer, press, say, hangUpAfter });

    public Task<JsonNode> PhoneOfAsync(string number) => ControlAsync("GET", $"phones/{Uri.EscapeDataString(number)}");

    public async Task<string> DialAsync(string from = Caller, string to = Business)
    {
        var call = await ControlAsync("POST", "calls", new { from, to });
        await AdvanceAsync(0.5);
        return Text(call["id"]);
    }

    /// <summary>Somebody dials and the app answers.</summary>
    public async Task<(string CallId, string ConnectionId)> ConnectedCallAsync()
    {
        var call = await DialAsync();
        var connection = await AnswerAsync();
        await AdvanceAsync(1);
        return (call, connection);
    }

    public async Task<string> AnswerAsync() => Text((await AcsOkAsync("POST", "callConnections:answer", AnswerBody()))!["callConnectionId"]);

    public object AnswerBody() => new
    {
        incomingCallContext = LastIncoming["incomingCallContext"],
        callbackUri = "http://app.local/hooks/calls/7?k=secret",
        callIntelligenceOptions = new { cognitiveServicesEndpoint = "https://speech.local/" },
        operationContext = "answer-1",
    };

    public JsonNode LastIncoming => GridEvents.Last(grid => Text(grid["eventType"]).EndsWith("IncomingCall", StringComparison.Ordinal))["data"]!;

    public async Task<string> RingAsync(string number, string leg = "1")
    {
        var created = await AcsOkAsync("POST", "callConnections", new
        {
            targets = new[] { Phone(number) },
            callbackUri = $"http://app.local/hooks/calls/7/legs/{leg}?k=secret",
            sourceCallerIdNumber = new { value = Business },
            callIntelligenceOptions = new { cognitiveServicesEndpoint = "https://speech.local/" },
        });
        return Text(created!["callConnectionId"]);
    }

    public Task SayAsync(string connectionId, string text, bool loop = false, bool interrupt = false, string context = "play") =>
        AcsOkAsync("POST", $"callConnections/{connectionId}:play", new
        {
            playSources = new[] { Spoken(text) },
            playOptions = new { loop },
            interruptCallMediaOperation = interrupt,
            operationContext = context,
        });

    public Task<JsonNode> CallAsync(string id) => ControlAsync("GET", $"calls/{id}");

    public async Task<List<JsonNode>> JournalAsync(string kind)
    {
        var entries = await ControlAsync("GET", "journal?after=0");
        return [.. entries.AsArray().OfType<JsonNode>().Where(entry => Text(entry["kind"]) == kind)];
    }

    /// <summary>Changes of a phone's leg, in order.</summary>
    public async Task<string> LegAsync(string number) =>
        string.Join(' ', (await JournalAsync("leg")).Where(leg => Text(leg["number"]) == number).Select(leg => Text(leg["change"])));

    /// <summary>The names of the events of a connection, in order.</summary>
    public string EventsOf(string connectionId) => string.Join(' ', events.Where(e => e.ConnectionId == connectionId).Select(e => e.Name));

    public CallbackEvent EventOf(string connectionId, string name) => Assert.Single(events, e => e.ConnectionId == connectionId && e.Name == name);

    public static object Phone(string number) => new { kind = "phoneNumber", phoneNumber = new { value = number } };

    public static object Spoken(string text) => new { kind = "text", text = new { text } };

    public static string Text(JsonNode? node) => node!.GetValue<string>();

    private async Task<(int Status, JsonNode? Json)> SendAsync(string method, string path, object? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await service.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return ((int)response.StatusCode, bytes.Length == 0 ? null : isJson ? JsonNode.Parse(bytes) : JsonValue.Create(Convert.ToBase64String(bytes)));
    }

    public Task<(int Status, JsonNode? Json)> DownloadAsync(string address, string method = "GET") => SendAsync(method, new Uri(address).PathAndQuery, body: null);

    private async Task AppAsync(HttpContext context)
    {
        if (Files.TryGetValue(context.Request.Path, out var file))
        {
            await context.Response.Body.WriteAsync(file);
            return;
        }

        if (context.Request.Method != "POST")
        {
            context.Response.StatusCode = 404;
            return;
        }

        foreach (var item in (await JsonNode.ParseAsync(context.Request.Body))!.AsArray().OfType<JsonNode>())
        {
            if (item["specversion"] is not null)
            {
                events.Add(new CallbackEvent(Text(item["type"])["Microsoft.Communication.".Length..], item["data"]!));
            }
            else if (item["data"]!["validationCode"] is { } code)
            {
                await context.Response.WriteAsJsonAsync(new { validationResponse = code });
            }
            else
            {
                GridEvents.Add(item);
            }
        }
    }
}

/// <summary>One mid-call event.</summary>
internal sealed record CallbackEvent(string Name, JsonNode Data)
{
    public string ConnectionId => CallWorld.Text(Data["callConnectionId"]);

    public int Code => Data["resultInformation"]!["code"]!.GetValue<int>();

    public int SubCode => Data["resultInformation"]!["subCode"]!.GetValue<int>();
}
