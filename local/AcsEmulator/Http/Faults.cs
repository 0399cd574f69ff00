namespace Ringback.AcsEmulator;

/// <summary>Decides, from a seed, where the service misbehaves. Use under <see cref="EmulatorState.Gate"/>.</summary>
public sealed class Faults
{
    private static readonly TimeSpan LeastHoldBack = TimeSpan.FromSeconds(2);
    private Random random = new(0);

    public FaultSettings Settings { get; private set; } = FaultSettings.None;

    /// <summary>Takes new settings; the choices start anew from their seed.</summary>
    public void Configure(FaultSettings settings)
    {
        Settings = settings;
        random = new Random(settings.Seed);
    }

    /// <summary>503 or 429 when this request is to be refused; null when it is served.</summary>
    public int? RefusesRequest() => Happens(Settings.Refuse) ? (random.Next(2) == 0 ? 503 : 429) : null;

    public bool LosesResponse() => Happens(Settings.LoseResponse);

    public bool SpeechFails() => Happens(Settings.Speech);

    public bool DropsDelivery() => Happens(Settings.Drop);

    /// <summary>How much later than usual the copies of an event set out: one entry a copy.</summary>
    public IReadOnlyList<TimeSpan> CopiesOfEvent() => Happens(Settings.Duplicate) ? [Late(), Late() + TimeSpan.FromMilliseconds(random.Next(1, 1000))] : [Late()];

    private TimeSpan Late()
    {
        var longest = Settings.Delay > LeastHoldBack ? Settings.Delay : LeastHoldBack;
        return Settings.Delay + (Happens(Settings.Reorder) ? longest * random.NextDouble() : TimeSpan.Zero);
    }

    private bool Happens(double chance) => chance > 0 && random.NextDouble() < chance;
}
