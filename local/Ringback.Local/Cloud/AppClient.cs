using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ringback.Local.Cloud;

/// <summary>The app's own API (design section 8), used with the ApiKey as a script would.</summary>
internal sealed class AppClient : IDisposable
{
    private readonly HttpClient http;

    public AppClient(Uri app, string apiKey)
    {
        http = new HttpClient { BaseAddress = app, Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync("health/ready", cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task<IReadOnlyList<JsonElement>> ListAsync(string path, CancellationToken cancellation) =>
        [.. (await GetAsync(path, cancellation)).GetProperty("items").EnumerateArray()];

    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"api/v1/{path}", cancellation);
        return await ReadAsync(response, path, cancellation);
    }

    public async Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync($"api/v1/{path}", body, cancellation);
        return await ReadAsync(response, path, cancellation);
    }

    public void Dispose() => http.Dispose();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, string path, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text)
            : throw new LocalException($"the app refused {path} with {(int)response.StatusCode}: {text}");
    }
}
