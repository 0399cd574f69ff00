namespace Ringback.AcsEmulator;

/// <summary>A path with names in it, such as <c>/calling/callConnections/{id}:terminate</c>.</summary>
internal sealed class RouteTemplate
{
    private readonly Segment[] segments;

    public RouteTemplate(string template)
    {
        segments = [.. Split(template).Select(Segment.Parse)];
        Precision = segments.Sum(segment => segment.Name is null ? 2 : segment.Literal.Length > 0 ? 1 : 0);
    }

    /// <summary>Among templates that match a path, the one with the highest precision is meant.</summary>
    public int Precision { get; }

    /// <summary>The values of the names in <paramref name="path"/> (percent-encoded); null when it is another path.</summary>
    public RouteValues? Match(string path)
    {
        var parts = Split(path);
        if (parts.Length != segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (!segments[i].Take(Uri.UnescapeDataString(parts[i]), values))
            {
                return null;
            }
        }

        return new RouteValues(values);
    }

    private static string[] Split(string path) => path.Trim('/').Split('/');

    /// <summary>Fixed text, or a name followed by fixed text.</summary>
    private sealed record Segment(string? Name, string Literal)
    {
        public static Segment Parse(string text)
        {
            var end = text.IndexOf('}', StringComparison.Ordinal);
            return text.StartsWith('{') ? new Segment(text[1..end], text[(end + 1)..]) : new Segment(null, text);
        }

        public bool Take(string text, Dictionary<string, string> values)
        {
            if (Name is null)
            {
                return string.Equals(text, Literal, StringComparison.OrdinalIgnoreCase);
            }

            if (text.Length <= Literal.Length || !text.EndsWith(Literal, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            values[Name] = text[..^Literal.Length];
            return true;
        }
    }
}
