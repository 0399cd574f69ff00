using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Ringback.Core.Plans.Reading;
using Ringback.Core.Routing.Trials;

namespace Ringback.Functions.Plans.Api;

/// <summary>
/// Reads what is to be tried: the keys of a scenario's <c>given</c>, and <c>press</c>, <c>say</c>, <c>silent</c>. A key may be written <c>hang-up</c> or <c>hangUp</c>; a
/// list may be one text with commas.
/// </summary>
/// <param name="Plan">The text of the plan; null: the live one.</param>
/// <param name="Team">Whether people, switches and queues are as they are now; else everybody is free.</param>
internal sealed record TrialBody(string? Plan, bool Team, TrialForm Form)
{
    private static readonly string[] Keys =
        ["plan", "team", "at", "from", "to", "press", "say", "busy", "away", "phones", "switches", "caller", "recent-calls", "waiting", "hang-up", "speech", "silent"];

    /// <param name="bytes">UTF-8; none: a stranger calls now.</param>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out TrialBody? body, [NotNullWhen(false)] out string? problem)
    {
        (body, problem) = (null, null);
        try
        {
            using var document = JsonDocument.Parse(bytes.Length == 0 ? "{}"u8.ToArray() : bytes);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException("The body must be a JSON object such as {\"at\": \"2026-03-03T12:30\", \"press\": [\"1\"]}.");
            }

            body = Read(Known(document.RootElement));
        }
        catch (JsonException e)
        {
            problem = $"The body is not JSON: {e.Message}";
        }
        catch (FormatException e)
        {
            problem = e.Message;
        }

        return body is not null;
    }

    private static TrialBody Read(Dictionary<string, JsonElement> given) => new(
        Text(given, "plan"),
        Flag(given, "team") ?? false,
        new TrialForm
        {
            At = Text(given, "at"),
            From = Text(given, "from"),
            To = Text(given, "to"),
            Press = List(given, "press"),
            Say = List(given, "say", separator: null),
            Busy = List(given, "busy"),
            Away = List(given, "away"),
            Phones = Map(given, "phones", (key, value) => Text(key, value)),
            Switches = List(given, "switches"),
            Caller = Text(given, "caller"),
            RecentCalls = given.TryGetValue("recent-calls", out var calls) ? Number("recent-calls", calls) : 0,
            Waiting = Map(given, "waiting", Number),
            HangUp = Text(given, "hang-up"),
            Speech = Flag(given, "speech") ?? true,
            Silent = Flag(given, "silent") ?? false,
        });

    /// <summary>The properties that have a value, by the key as a plan writes it.</summary>
    private static Dictionary<string, JsonElement> Known(JsonElement body)
    {
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in body.EnumerateObject())
        {
            var key = Array.Find(Keys, key => string.Equals(Plain(key), Plain(property.Name), StringComparison.OrdinalIgnoreCase))
                ?? throw new FormatException($"'{property.Name}' is not known.{Suggestion.For(property.Name, Keys)}");
            if (property.Value.ValueKind != JsonValueKind.Null)
            {
                given[key] = property.Value;
            }
        }

        return given;
    }

    private static string Plain(string key) => key.Replace("-", "", StringComparison.Ordinal);

    private static string? Text(Dictionary<string, JsonElement> given, string key) => given.TryGetValue(key, out var value) ? Text(key, value) : null;

    private static string Text(string key, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => throw new FormatException($"{key}: write a text, not {Kind(value)}."),
    };

    private static string[] List(Dictionary<string, JsonElement> given, string key, char? separator = ',') =>
        !given.TryGetValue(key, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(one => Text(key, one))]
        : separator is { } comma ? Text(key, value).Split(comma, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [Text(key, value)];

    private static Dictionary<string, T> Map<T>(Dictionary<string, JsonElement> given, string key, Func<string, JsonElement, T> read)
    {
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        if (given.TryGetValue(key, out var value))
        {
            foreach (var one in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : throw new FormatException($"{key}: write an object, not {Kind(value)}."))
            {
                values[one.Name] = read($"{key}, {one.Name}", one.Value);
            }
        }

        return values;
    }

    private static int Number(string key, JsonElement value) =>
        int.TryParse(Text(key, value), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"{key}: write a number from 0 to 1000.");

    private static bool? Flag(Dictionary<string, JsonElement> given, string key) =>
        !given.TryGetValue(key, out var value) ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : throw new FormatException($"{key}: write true or false, not {Kind(value)}.");

    private static string Kind(JsonElement value) => value.ValueKind.ToString().ToLowerInvariant();
}
