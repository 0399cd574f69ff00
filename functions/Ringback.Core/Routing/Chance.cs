namespace Ringback.Core.Routing;

/// <summary>Chance that is no chance: the same names always give the same number, and the numbers are evenly spread.</summary>
internal static class Chance
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a over the names, then mixed as MurmurHash3 ends: names that differ in their last letter only give numbers far apart.</summary>
    public static ulong Of(string one, string two, string three = "")
    {
        var hash = Add(Add(Add(Basis, one), two), three);
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }

    private static ulong Add(ulong hash, string name)
    {
        foreach (var letter in name)
        {
            hash = (hash ^ letter) * Prime;
        }

        // Ends the name, so that "ab", "c" is not "a", "bc".
        return (hash ^ 0xffff) * Prime;
    }
}
