using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ringback.AcsEmulator;

/// <summary>Between ASP.NET's requests and the emulator's.</summary>
internal static class Wire
{
    /// <summary>The largest request of all operations: an email with attachments (wire.md 4.3).</summary>
    private const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Path and query as they stood in the request line: what the signature covers.</summary>
    public static string Target(HttpContext context)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        return string.IsNullOrEmpty(raw) ? context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent() : raw;
    }

    /// <exception cref="EmulatorException">413 when the body is larger than 10 MB.</exception>
    public static async Task<EmulatorRequest> ReadAsync(HttpContext context, string target)
    {
        var request = context.Request;
        var body = await ReadBodyAsync(request);
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var query = request.Query.ToDictionary(value => value.Key, value => value.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new EmulatorRequest(request.Method.ToUpperInvariant(), target.Split('?')[0], query, headers, body, headers.GetValueOrDefault("Repeatability-Request-ID"));
    }

    public static async Task WriteAsync(HttpContext context, Served served)
    {
        var answer = served.Response;
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            response.Headers[name] = value;
        }

        if (answer.Bytes is not null)
        {
            response.ContentType = answer.ContentType ?? "application/octet-stream";
            response.ContentLength = answer.Bytes.Length;
            await response.Body.WriteAsync(answer.Bytes);
        }
        else if (answer.Json is not null)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(answer.Json, served.IsControl ? EmulatorJson.Control : EmulatorJson.Options);
            response.ContentType = answer.ContentType ?? "application/json; charset=utf-8";
            response.ContentLength = json.Length;
            await response.Body.WriteAsync(json);
        }
    }

    private static async Task<byte[]> ReadBodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes)
            {
                throw new EmulatorException(413, "RequestEntityTooLarge", "The request is larger than 10 MB: send less.");
            }
        }

        return body.ToArray();
    }
}
