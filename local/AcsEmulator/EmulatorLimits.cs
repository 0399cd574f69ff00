namespace Ringback.AcsEmulator;

/// <summary>How much the service takes before it answers 429. Source: wire.md 6.1.</summary>
public sealed record EmulatorLimits
{
    /// <summary>Texts in 60 s from one toll-free number.</summary>
    public int TollFreeTextsPerMinute { get; init; } = 200;

    /// <summary>Emails from an Azure-managed domain.</summary>
    public EmailLimit ManagedDomain { get; init; } = new(PerMinute: 5, PerHour: 10, ReadsPerMinute: 10, ReadsPerHour: 20);

    /// <summary>Emails from a domain of one's own.</summary>
    public EmailLimit OwnDomain { get; init; } = new(PerMinute: 30, PerHour: 100, ReadsPerMinute: 60, ReadsPerHour: 200);
}

/// <summary>What one email domain may send, and how often the state of what it sent may be read.</summary>
public sealed record EmailLimit(int PerMinute, int PerHour, int ReadsPerMinute, int ReadsPerHour);
