using System.Text.Json;

namespace Ringback.AcsEmulator;

/// <summary>One request to the emulator, already read, signed correctly and of a known api-version.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">As it stands on the wire, still percent-encoded.</param>
/// <param name="RepeatabilityId">The <c>Repeatability-Request-ID</c> header; null without one.</param>
public sealed record EmulatorRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body,
    string? RepeatabilityId)
{
    /// <summary>The body as JSON.</summary>
    /// <exception cref="EmulatorException">400 when it is empty, malformed or of another shape.</exception>
    public T Json<T>()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Body, EmulatorJson.Options)
                ?? throw new EmulatorException(400, "BadRequest", "the body is null: send a JSON object");
        }
        catch (JsonException malformed)
        {
            throw new EmulatorException(400, "BadRequest", $"the body is not the JSON that this operation takes: {malformed.Message}");
        }
    }
}
