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

    public bool LosesStorageAnswer(HttpRequestMessage request) => IsStorage(request) && Happens(StorageRefusal / 2);

    public bool Happens(double chance) => chance > 0 && !IsCalm && random.NextDouble() < chance;

    private static bool IsStorage(HttpRequestMessage request) => request.RequestUri!.Host == StormWorld.StorageHost;
}
