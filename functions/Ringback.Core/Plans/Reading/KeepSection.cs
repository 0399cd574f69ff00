namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>keep</c>: how long personal data is kept.</summary>
internal static class KeepSection
{
    private static readonly TimeSpan Least = TimeSpan.FromDays(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(3650);

    public static Keep Read(YamlMap root)
    {
        if (root.OptionalMap("keep") is not { } map)
        {
            return Keep.Standard;
        }

        var keep = new Keep(
            map.Duration("recordings", Keep.Standard.Recordings, Least, Most),
            map.Duration("calls", Keep.Standard.Calls, Least, Most),
            map.Duration("cases", Keep.Standard.Cases, Least, Most));
        map.RefuseUnknownKeys();
        return keep;
    }
}
