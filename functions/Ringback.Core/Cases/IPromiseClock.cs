namespace Ringback.Core.Cases;

/// <summary>Counts promised time.</summary>
public interface IPromiseClock
{
    /// <summary>The moment at which <paramref name="promised"/> has been counted since <paramref name="start"/>.</summary>
    DateTimeOffset After(DateTimeOffset start, TimeSpan promised);
}

/// <summary>Every minute counts.</summary>
public sealed class AlwaysClock : IPromiseClock
{
    public static AlwaysClock Instance { get; } = new();

    public DateTimeOffset After(DateTimeOffset start, TimeSpan promised) => start + promised;
}
