namespace Azure.Communication.CallAutomation;

/// <summary>Something to play.</summary>
public abstract class PlaySource
{
    /// <summary>For the kinds of source.</summary>
    protected PlaySource()
    {
    }

    /// <summary>A name under which the service keeps the prepared sound for an hour.</summary>
    public string? PlaySourceCacheId { get; set; }

    internal abstract object ToWire();
}
