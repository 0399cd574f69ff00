namespace Ringback.Core.Plans.Checking;

/// <summary>How findings write lists and times.</summary>
internal static class Words
{
    private const int Most = 6;

    /// <summary><c>'a', 'b' and 'c'</c>; of a long list the first ones.</summary>
    public static string Quoted(IEnumerable<string> names) => And([.. names.Select(name => $"'{name}'")]);

    /// <summary><c>Dana, Lee and Sam</c>; of a long list the first ones.</summary>
    public static string And(IReadOnlyList<string> all) =>
        all.Count > Most ? $"{string.Join(", ", all.Take(Most - 1))} and {all.Count - Most + 1} more"
        : all.Count > 1 ? $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}"
        : string.Concat(all);

    /// <summary>Times as the plan writes them: <c>18s</c>, <c>10m</c>.</summary>
    public static string Of(TimeSpan time) =>
        time.TotalSeconds % 60 != 0 || time < TimeSpan.FromMinutes(1) ? $"{time.TotalSeconds:0.#}s"
        : time.TotalMinutes % 60 != 0 ? $"{time.TotalMinutes:0}m"
        : $"{time.TotalHours:0}h";

    /// <summary><c>1 person</c>, <c>3 people</c>.</summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
