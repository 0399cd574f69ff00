using System.Net.Http.Json;
using System.Text.Json;

namespace Ringback.Local.Cloud;

/// <summary>The emulator's control API (design section 9), as far as the command line uses it.</summary>
internal sealed class EmulatorClient(Uri endpoint) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = endpoint, Timeout = TimeSpan.FromMinutes(5) };

    public async Task<bool> IsUpAsync(CancellationToken cancellation)
    {
        try
        {
            await NowAsync(cancellation);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Whether an app listens to incoming calls: the fast subscription is there.</summary>
    public async Task<bool> IsConnectedAsync(CancellationToken cancellation) =>
        (await GetAsync("emulator/subscriptions", cancellation)).EnumerateArray().Any(subscription => subscription.GetProperty("name").GetString() == "fast");

    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellation) =>
        (await GetAsync("emulator/clock", cancellation)).GetProperty("now").GetDateTimeOffset();

    public Task SetClockAsync(DateTimeOffset now, CancellationToken cancellation) => SendAsync(HttpMethod.Post, "emulator/clock", new { now }, cancellation);

    /// <summary>Virtual seconds in a second of wall time.</summary>
    public Task SetSpeedAsync(double speed, CancellationToken cancellation) => SendAsync(HttpMethod.Post, "emulator/clock", new { speed }, cancellation);

    /// <summary>Lets time pass; returns when everything that fell due was done, here and in the app.</summary>
    public Task AdvanceAsync(TimeSpan time, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, "emulator/clock", new { advance = System.Xml.XmlConvert.ToString(time) }, cancellation);

    public Task SetNumberAsync(string number, int legs, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Put, $"emulator/numbers/{Uri.EscapeDataString(number)}", new { legs, texts = "approved", kind = "local" }, cancellation);

    public Task SetPhoneAsync(string number, object behaviour, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Put, $"emulator/phones/{Uri.EscapeDataString(number)}", behaviour, cancellation);

    public Task SubscribeAsync(string name, object subscription, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Put, $"emulator/subscriptions/{name}", subscription, cancellation);

    /// <returns>The call's id.</returns>
    public async Task<string> DialAsync(string from, string to, CancellationToken cancellation) =>
        (await SendAsync(HttpMethod.Post, "emulator/calls", new { from, to }, cancellation)).GetProperty("id").GetString()!;

    public Task HangUpAsync(string call, CancellationToken cancellation) => SendAsync(HttpMethod.Post, $"emulator/calls/{call}/hang-up", null, cancellation);

    public Task TextAsync(string from, string to, string message, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, "emulator/texts", new { from, to, message }, cancellation);

    public async Task<IReadOnlyList<JsonElement>> JournalAsync(long after, CancellationToken cancellation) =>
        [.. (await GetAsync($"emulator/journal?after={after}", cancellation)).EnumerateArray()];

    /// <summary>How often each kind of storage operation was asked for since the start, as <c>table.get</c> or <c>queue.put</c>.</summary>
    public async Task<IReadOnlyDictionary<string, long>> StorageOperationsAsync(CancellationToken cancellation) =>
        (await GetAsync("storage/operations", cancellation)).Deserialize<Dictionary<string, long>>()!;

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> GetAsync(string path, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(path, cancellation);
        return await ReadAsync(response, path, cancellation);
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await http.SendAsync(request, cancellation);
        return await ReadAsync(response, path, cancellation);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, string path, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        return !response.IsSuccessStatusCode ? throw new LocalException($"the emulator refused {path} with {(int)response.StatusCode}: {text}")
            : text.Length == 0 ? default
            : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
