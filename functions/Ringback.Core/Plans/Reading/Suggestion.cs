namespace Ringback.Core.Plans.Reading;

public static class Suggestion
{
    /// <summary><c> Did you mean 'x'?</c> when one of the known names is near (edit distance of a third of its length) or begins like that, otherwise which names there are.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        var all = known.Order(StringComparer.Ordinal).ToList();
        var nearest = all.MinBy(candidate => Distance(name, candidate));
        if (nearest is not null && Distance(name, nearest) > 1 && name.Length >= 3 && all.Find(candidate => candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is { } longer)
        {
            return $" Did you mean '{longer}'?";
        }

        return nearest is not null && Distance(name, nearest) <= Math.Max(1, Math.Max(name.Length, nearest.Length) / 3) ? $" Did you mean '{nearest}'?"
            : all.Count is > 0 and <= 12 ? $" There is: {string.Join(", ", all)}."
            : "";
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
