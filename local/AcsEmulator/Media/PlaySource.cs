namespace Ringback.AcsEmulator.Media;

/// <summary>What to play, as on the wire (wire.md 1.3).</summary>
internal sealed record PlaySource(string? Kind, string? PlaySourceCacheId, PlaySource.FilePart? File, PlaySource.TextPart? Text, PlaySource.SsmlPart? Ssml)
{
    internal sealed record FilePart(string? Uri);

    internal sealed record TextPart(string? Text, string? SourceLocale, string? VoiceName);

    internal sealed record SsmlPart(string? SsmlText);
}
