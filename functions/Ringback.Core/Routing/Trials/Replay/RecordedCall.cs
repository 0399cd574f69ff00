using System.Text.Json;

namespace Ringback.Core.Routing.Trials.Replay;

/// <summary>A call as the API gave it: an item of a list, or one call with its timeline.</summary>
public sealed record RecordedCall
{
    public string? Id { get; init; }

    public string? CorrelationId { get; init; }

    /// <summary>Null for an anonymous caller.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The outcome's word; null while the call runs.</summary>
    public string? Outcome { get; init; }

    public double? WaitSeconds { get; init; }

    public string? AnsweredBy { get; init; }

    public string? CaseId { get; init; }

    /// <summary>Empty in a list's item.</summary>
    public IReadOnlyList<Moment> Timeline { get; init => field = value ?? []; } = [];

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<string> Path => [.. Timeline.Where(moment => moment is { What: "step", Detail: not null }).Select(moment => moment.Detail!)];

    public TimeSpan Waited => TimeSpan.FromSeconds(WaitSeconds ?? (EndedAt is { } end ? (end - StartedAt).TotalSeconds : 0));

    /// <summary>
    /// Reads calls: a page of <c>GET /api/v1/calls</c>, one call, an array of them, or a line of JSON for each.
    /// </summary>
    /// <exception cref="FormatException">The text is none of these; says where.</exception>
    public static IReadOnlyList<RecordedCall> Read(string json)
    {
        var calls = new List<RecordedCall>();
        try
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowMultipleValues = true, AllowTrailingCommas = true });
            while (reader.Read())
            {
                using var value = JsonDocument.ParseValue(ref reader);
                calls.AddRange(Of(value.RootElement));
            }
        }
        catch (JsonException e)
        {
            throw new FormatException($"line {(e.LineNumber ?? 0) + 1}: this is not JSON as GET /api/v1/calls gives it: {e.Message}", e);
        }

        return calls;
    }

    private static IEnumerable<RecordedCall> Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Of),
        JsonValueKind.Object when value.TryGetProperty("items", out var items) => Of(items),
        JsonValueKind.Object => [One(value)],
        _ => throw new FormatException($"a call must be an object, not {value.ValueKind.ToString().ToLowerInvariant()}: give a page of GET /api/v1/calls, or calls with their timelines"),
    };

    private static RecordedCall One(JsonElement value)
    {
        var call = value.Deserialize(RecordedCallJson.Default.RecordedCall)!;
        return call is { To: not null, StartedAt.Ticks: > 0 } && PhoneNumber.TryParse(call.To, out _) ? call
            : throw new FormatException($"the call '{call.Id ?? "?"}' has no 'to' or no 'startedAt': give calls as GET /api/v1/calls shows them");
    }
}
