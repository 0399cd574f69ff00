namespace Ringback.Memory;

/// <summary>Where and how Azurite runs.</summary>
/// <param name="CacheFolder">Where it is installed; made when it is not there. Best: <c>artifacts/azurite</c> of the repository.</param>
public sealed record AzuriteOptions(string CacheFolder)
{
    /// <summary>0 (the default) chooses a free port; so for all three.</summary>
    public int BlobPort { get; init; }

    public int QueuePort { get; init; }

    public int TablePort { get; init; }

    /// <summary>Where the data is kept; null (the default) keeps it in memory.</summary>
    public string? DataFolder { get; init; }
}
