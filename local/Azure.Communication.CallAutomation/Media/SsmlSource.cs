namespace Azure.Communication.CallAutomation;

/// <summary>A text with speech mark-up that the speech service speaks.</summary>
public class SsmlSource : PlaySource
{
    /// <summary>An SSML document.</summary>
    public SsmlSource(string ssmlText)
    {
        ArgumentException.ThrowIfNullOrEmpty(ssmlText);
        SsmlText = ssmlText;
    }

    /// <summary>The SSML document.</summary>
    public string SsmlText { get; }

    internal override object ToWire() => new { kind = "ssml", playSourceCacheId = PlaySourceCacheId, ssml = new { ssmlText = SsmlText } };
}
