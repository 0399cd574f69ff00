namespace Ringback.Core.Routing;

/// <summary>Chance that every process, today and after a restart, draws alike.</summary>
internal static class StableHash
{
    /// <summary>A number that spreads evenly over calls and steps (FNV-1a, finished as SplitMix64 does, whose low bits are as good as its high ones).</summary>
    public static ulong Of(CallId call, StepName step) => Finished(Add(Add(14695981039346656037, call.Value) ^ '\n', step.Value));

    /// <summary>The same, for one of the step's people.</summary>
    public static ulong Of(CallId call, StepName step, PersonId person) =>
        Finished(Add(Add(Add(14695981039346656037, call.Value) ^ '\n', step.Value) ^ '\n', person.Value));

    private static ulong Finished(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
        return hash ^ (hash >> 31);
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }
}
