namespace Azure.Communication.CallAutomation;

/// <summary>A text that the speech service speaks.</summary>
public class TextSource : PlaySource
{
    /// <summary>A text; set <see cref="VoiceName"/> or <see cref="SourceLocale"/> to choose a voice.</summary>
    public TextSource(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        Text = text;
    }

    /// <summary>A text in a voice, such as <c>en-US-NancyNeural</c>.</summary>
    public TextSource(string text, string voiceName)
        : this(text) => VoiceName = voiceName;

    /// <summary>What is said.</summary>
    public string Text { get; }

    /// <summary>The language, such as <c>en-US</c>.</summary>
    public string? SourceLocale { get; set; }

    /// <summary>The voice, such as <c>en-US-NancyNeural</c>.</summary>
    public string? VoiceName { get; set; }

    internal override object ToWire() => new
    {
        kind = "text",
        playSourceCacheId = PlaySourceCacheId,
        text = new { text = Text, sourceLocale = SourceLocale, voiceName = VoiceName },
    };
}
