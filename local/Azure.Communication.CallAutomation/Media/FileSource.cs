namespace Azure.Communication.CallAutomation;

/// <summary>A WAV file: mono, 16-bit PCM, 16 kHz (wire.md 1.3).</summary>
public class FileSource : PlaySource
{
    /// <summary>The address from which the service fetches the file, without credentials.</summary>
    public FileSource(Uri fileUri)
    {
        ArgumentNullException.ThrowIfNull(fileUri);
        FileUri = fileUri;
    }

    /// <summary>Where the file lies.</summary>
    public Uri FileUri { get; }

    internal override object ToWire() => new { kind = "file", playSourceCacheId = PlaySourceCacheId, file = new { uri = FileUri.AbsoluteUri } };
}
