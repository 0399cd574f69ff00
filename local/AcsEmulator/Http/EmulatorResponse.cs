namespace Ringback.AcsEmulator;

/// <summary>What the emulator answers.</summary>
/// <param name="Json">Written as JSON; null for an answer without a JSON body.</param>
/// <param name="Bytes">Written as they are, with <paramref name="ContentType"/>.</param>
public sealed record EmulatorResponse(
    int Status,
    object? Json = null,
    byte[]? Bytes = null,
    string? ContentType = null,
    IReadOnlyDictionary<string, string>? Headers = null);
