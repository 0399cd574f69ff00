namespace Storm.Tests.World;

/// <summary>What the seed has in store: how long requests travel, which of them storage refuses, when processes die.</summary>
internal sealed class Weather(int seed)
{
    private readonly Random random = new(seed);

    public Random Random => random;

    /// <summary>After this the storm is over: nothing fails any more, so that everything owed can be paid.</summary>
    public bool IsCalm { get; set; }

    public double StorageRefusal { get; init; }

    public TimeSpan Latency() => TimeSpan.FromMilliseconds(random.Next(1, 12));

    public bool RefusesStorage(HttpRequestMessage request) => IsStorage(request) && Happens(StorageRefusal);

    /// <summary>Not an answer that brings messages: it would keep them hidden for 10 minutes, as in Azure (docs/decisions/0003), and no promise could be timed.</summary>
    public bool LosesStorageAnswer(HttpRequestMessage request) => IsStorage(request) && !BringsMessages(request) && Happens(StorageRefusal / 2);

    public bool Happens(double chance) => chance > 0 && !IsCalm && random.NextDouble() < chance;

    private static bool BringsMessages(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal);

    private static bool IsStorage(HttpRequestMessage request) => request.RequestUri!.Host == StormWorld.StorageHost;
}
