namespace Ringback.Architecture.Tests.Surface;

/// <summary>What the readers of public surfaces are tried on.</summary>
public abstract class Marked
{
    public abstract string? Name { get; }

    public abstract string Kind { get; }

    public abstract int? Count { get; }

    public abstract Task<string?> Ask(string question, Action<int?>? done = null);
}
