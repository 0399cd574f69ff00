namespace Ringback.FunctionsHost.Tests.Sample;

/// <summary>What the sample's functions did, in order.</summary>
public sealed class Journal
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
            {
                return [.. lines];
            }
        }
    }

    public void Write(string line)
    {
        lock (lines)
        {
            lines.Add(line);
        }
    }
}

/// <summary>One for each invocation.</summary>
public sealed class Visit(Journal journal) : IDisposable
{
    public void Dispose() => journal.Write("visit over");
}
