namespace Ringback.Core.Areas;

/// <summary>A table of facts that is part of the assembly: comma-separated, with comments.</summary>
internal static class DataFile
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"Areas.{name}.csv")
            ?? throw new InvalidOperationException($"The assembly lacks its data file '{name}'. Build it anew.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split(',');
            }
        }
    }
}
