namespace Ringback.Functions.Seams;

/// <summary>Where new ids come from, so that a simulation can repeat them.</summary>
public interface IIds
{
    /// <summary>A version 4 UUID (the services want that version for repeatability ids, wire.md 1.0).</summary>
    Guid NewId();
}

internal sealed class RandomIds : IIds
{
    public Guid NewId() => Guid.NewGuid();
}
