namespace Ringback.AcsEmulator;

/// <summary>How the emulated service misbehaves; every chance from 0 (never) to 1 (always). Body of <c>PUT /emulator/faults</c>.</summary>
public sealed record FaultSettings
{
    public static readonly FaultSettings None = new();

    /// <summary>The same seed and the same requests give the same choices.</summary>
    public int Seed { get; init; }

    /// <summary>An event is delivered twice.</summary>
    public double Duplicate { get; init; }

    /// <summary>An event is held back, so that later ones overtake it.</summary>
    public double Reorder { get; init; }

    /// <summary>Every event sets out this much later.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>A request is answered 503 or 429 before anything is done.</summary>
    public double Refuse { get; init; }

    /// <summary>A request is carried out, but its connection breaks before the answer.</summary>
    public double LoseResponse { get; init; }

    /// <summary>A webhook delivery vanishes, and the service believes that it arrived. Deliveries to queues never vanish.</summary>
    public double Drop { get; init; }

    /// <summary>The speech service fails for a play or a recognition.</summary>
    public double Speech { get; init; }
}
