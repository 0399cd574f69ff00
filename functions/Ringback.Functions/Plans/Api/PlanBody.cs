using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Ringback.Functions.Inbox;

namespace Ringback.Functions.Plans.Api;

/// <summary>Reads the texts that the plan's API is given.</summary>
internal static class PlanBody
{
    /// <summary>The media type of plans (RFC 9512 names <c>application/yaml</c>, which is understood, too).</summary>
    public const string Yaml = "text/yaml";

    private static readonly string[] YamlTypes = [Yaml, "application/yaml", "text/x-yaml", "application/x-yaml", "text/vnd.yaml", "application/vnd.yaml", "text/plain"];

    /// <returns>The plan's text, or what to answer instead.</returns>
    public static async Task<(string? Text, IActionResult? Problem)> YamlAsync(HttpRequest request, CancellationToken ct) =>
        await OptionalYamlAsync(request, ct) is var (text, problem) && (text is not null || problem is not null)
            ? (text, problem)
            : (null, Problems.BadRequest("The body is empty: send the plan's text (YAML)."));

    /// <returns>The plan's text, or what to answer instead; neither when the body is empty.</returns>
    public static async Task<(string? Text, IActionResult? Problem)> OptionalYamlAsync(HttpRequest request, CancellationToken ct)
    {
        if (await BytesAsync(request, PlanText.MostBytes, ct) is not { } bytes)
        {
            return (null, Problems.TooLarge(PlanText.TooLong));
        }

        return bytes.Length == 0 ? (null, null)
            : WrongTypeOf(request) is { } wrong ? (null, Problems.UnsupportedMediaType(wrong))
            : PlanText.TryRead(bytes, out var text, out var problem) ? (text, null)
            : (null, Problems.BadRequest(problem));
    }

    /// <returns>Null: the body is longer than that.</returns>
    public static async Task<byte[]?> BytesAsync(HttpRequest request, int most, CancellationToken ct)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(piece, ct)) > 0;)
        {
            if (body.Length + read > most)
            {
                return null;
            }

            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }

    /// <summary>A request that does not say what it sends is taken at its word.</summary>
    private static string? WrongTypeOf(HttpRequest request)
    {
        if (string.IsNullOrEmpty(request.ContentType))
        {
            return null;
        }

        return !MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !YamlTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
                ? $"The body is '{request.ContentType}': send YAML, with the header 'Content-Type: {Yaml}'."
            : type.Charset.Length > 0 && !type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                ? $"The body is written in '{type.Charset}': send it as UTF-8."
            : null;
    }
}
