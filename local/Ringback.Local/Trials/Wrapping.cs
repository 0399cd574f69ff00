namespace Ringback.Local.Trials;

internal static class Wrapping
{
    /// <summary>Breaks a text at its spaces into lines of at most that width; a longer word is cut.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var rest = text.ReplaceLineEndings(" ");
        while (rest.Length > width)
        {
            var space = rest.LastIndexOf(' ', width);
            var end = space > 0 ? space : width;
            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
        }

        yield return rest;
    }
}
