using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Ringback.Functions.Inbox;

/// <summary>Reads the JSON objects that the API is given.</summary>
internal static class Body
{
    /// <summary>The longest text that is kept of anything a person writes.</summary>
    public const int MostCharacters = 2000;

    /// <summary>The property's text, trimmed; null, and what is wrong.</summary>
    public static async Task<(string? Text, string Problem)> TextAsync(HttpRequest request, string property, CancellationToken ct)
    {
        var (texts, problem) = await TextsAsync(request, [property], ct);
        return (texts?[0], problem);
    }

    /// <summary>The properties' texts in the order of their names; null, and what is wrong.</summary>
    public static async Task<(IReadOnlyList<string>? Texts, string Problem)> TextsAsync(HttpRequest request, string[] properties, CancellationToken ct)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: ct);
            var texts = new List<string>();
            foreach (var property in properties)
            {
                if (document.RootElement.ValueKind != JsonValueKind.Object
                    || !document.RootElement.TryGetProperty(property, out var value)
                    || value.ValueKind != JsonValueKind.String
                    || value.GetString()!.Trim() is not { Length: > 0 and <= MostCharacters } text)
                {
                    return (null, $"The body must be a JSON object whose '{property}' is a text of 1 to {MostCharacters} characters.");
                }

                texts.Add(text);
            }

            return (texts, "");
        }
        catch (JsonException e)
        {
            return (null, $"The body is not JSON: {e.Message}");
        }
    }
}
