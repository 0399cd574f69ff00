using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Ringback.Simulation;

namespace Ringback.AcsEmulator.Tests;

/// <summary>An emulator, an app that notes what it is told, and a clock that moves only when told to: all in this process, on this thread.</summary>
internal sealed class World
{
    public static readonly DateTimeOffset Start = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);
    private readonly HttpMessageInvoker network;
    private readonly HttpClient control;

    public World(EmulatorOptions? options = null)
    {
        Clock = new VirtualClock(Start);
        network = new HttpMessageInvoker(new InProcessHandler(ServerFor));
        control = new HttpClient(new InProcessHandler(ServerFor)) { BaseAddress = new Uri("http://acs.local/") };
        Options = options ?? new EmulatorOptions { QueueConnection = $"AccountName=devstoreaccount1;AccountKey={Convert.ToBase64String(new byte[32])};QueueEndpoint=http://storage.local/devstoreaccount1" };
        Emulator = new Emulator(Options, Clock, network);
    }

    public EmulatorOptions Options { get; }

    public VirtualClock Clock { get; }

    public Emulator Emulator { get; }

    /// <summary>What reached the app (<c>http://app.local</c>) and storage (<c>http://storage.local</c>), in order.</summary>
    public List<Delivery> Deliveries { get; } = [];

    /// <summary>What the app answers; 200 with the validation code echoed, if nobody says otherwise. Status 0: nobody listens.</summary>
    public Func<Delivery, (int Status, string? Body)> App { get; set; } = delivery => (200, Echo(delivery));

    public static string? Echo(Delivery delivery) =>
        delivery.Headers.GetValueOrDefault("aeg-event-type") == "SubscriptionValidation"
            ? new JsonObject { ["validationResponse"] = delivery.Json[0]!["data"]!["validationCode"]!.ToString() }.ToJsonString()
            : null;

    /// <summary>A signed request to the resource.</summary>
    public async Task<Reply> AcsAsync(string method, string pathAndQuery, object? body = null, Dictionary<string, string>? headers = null, string? key = null)
    {
        var bytes = body switch { null => [], string text => Encoding.UTF8.GetBytes(text), _ => JsonSerializer.SerializeToUtf8Bytes(body, EmulatorJson.Options) };
        var request = new HttpRequestMessage(new HttpMethod(method), "http://acs.local" + pathAndQuery) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new("application/json");
        Sign(request, bytes, key ?? Options.AccessKey);
        foreach (var (name, value) in headers ?? [])
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Reply.ReadAsync(await network.SendAsync(request, CancellationToken.None));
    }

    /// <summary>A request to the control API.</summary>
    public async Task<Reply> ControlAsync(string method, string path, object? body = null) =>
        await Reply.ReadAsync(await control.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : JsonContent.Create(body) }));

    /// <summary>Time passes, and everything that falls due happens.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        var reply = await ControlAsync("POST", "/emulator/clock", new { advance = System.Xml.XmlConvert.ToString(span) });
        Assert.Equal(200, reply.Status);
    }

    /// <summary>The journal's entries of a kind.</summary>
    public async Task<JsonObject[]> JournalAsync(string kind) =>
        [.. (await ControlAsync("GET", "/emulator/journal?after=0")).Json.AsArray().Select(entry => entry!.AsObject()).Where(entry => entry["kind"]!.ToString() == kind)];

    private static void Sign(HttpRequestMessage request, byte[] body, string key)
    {
        var date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var hash = Convert.ToBase64String(SHA256.HashData(body));
        var uri = request.RequestUri!;
        var toSign = $"{request.Method}\n{uri.PathAndQuery}\n{date};{uri.Authority};{hash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.ASCII.GetBytes(toSign)));
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-content-sha256", hash);
        request.Headers.TryAddWithoutValidation("Authorization", $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}");
    }

    private RequestDelegate? ServerFor(HttpRequestMessage request) => request.RequestUri!.Host == "acs.local" ? Emulator.HandleAsync : ReceiveAsync;

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var delivery = new Delivery(
            context.Request.Method,
            $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{context.Request.QueryString}",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(),
            Clock.GetUtcNow());
        Deliveries.Add(delivery);
        var (status, body) = App(delivery);
        if (status == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "connection refused");
        }

        context.Response.StatusCode = status;
        if (delivery.Method == "OPTIONS")
        {
            context.Response.Headers["WebHook-Allowed-Origin"] = delivery.Headers["WebHook-Request-Origin"];
        }

        await context.Response.WriteAsync(body ?? "");
    }
}

/// <summary>One request that the emulator made.</summary>
internal sealed record Delivery(string Method, string To, IReadOnlyDictionary<string, string> Headers, string Body, DateTimeOffset At)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}

/// <summary>One answer of the emulator.</summary>
internal sealed record Reply(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? ErrorCode => Json["error"]?["code"]?.ToString();

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
}
