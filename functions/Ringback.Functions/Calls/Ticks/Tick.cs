using System.Text.Json;
using System.Text.Json.Serialization;
using Ringback.Core;

namespace Ringback.Functions.Calls.Ticks;

/// <summary>A message that brings time back to a call.</summary>
/// <param name="Call">The call's id.</param>
/// <param name="Timer">The timer that has run out; null: none in particular.</param>
/// <param name="Number">The number of that timer.</param>
/// <param name="Beat">The number of this heartbeat; 0: it is none.</param>
public sealed record Tick(
    [property: JsonPropertyName("call")] string Call,
    [property: JsonPropertyName("timer")] string? Timer = null,
    [property: JsonPropertyName("number")] int Number = 0,
    [property: JsonPropertyName("beat")] int Beat = 0)
{
    [JsonIgnore]
    public CallId Id => new(Call);

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <exception cref="JsonException">The message is not a tick.</exception>
    public static Tick Read(string json) => JsonSerializer.Deserialize<Tick>(json) ?? throw new JsonException("a tick is empty");
}
