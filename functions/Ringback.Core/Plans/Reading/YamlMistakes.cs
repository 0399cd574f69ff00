using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Ringback.Core.Plans.Reading;

/// <summary>What people usually did when the YAML parser gives up.</summary>
internal static partial class YamlMistakes
{
    private static readonly (string Sign, string Cure)[] Cures =
    [
        ("duplicate key", "the same key stands twice; keep one of them"),
        ("found invalid mapping", "a text with a colon in it must stand in quotes"),
        ("did not find expected ',' or '}'", "a brace or a comma is missing before this place, or a text with a comma, brace or quote in it is not in quotes"),
        ("did not find expected ',' or ']'", "a bracket or a comma is missing before this place, or a text with a comma or bracket in it is not in quotes"),
        ("cannot start any token", "a text that begins with @ or ` must stand in quotes; indent with spaces, not with tabs"),
        ("tab", "indent with spaces, not with tabs"),
        ("did not find expected key", "this line is indented neither like the one before nor like one that it belongs to"),
        ("could not find expected ':'", "a key must be followed by a colon and a space"),
        ("expected '-'", "this line is indented neither like the one before nor like one that it belongs to"),
        ("end of stream", "a quote, brace or bracket that was opened is not closed"),
        ("end of the stream", "a quote, brace or bracket that was opened is not closed"),
        ("quoted scalar", "a quote that was opened is not closed, or a backslash in it stands for nothing: write \\\\ for one"),
        ("anchor", "name an anchor (&name) before its alias (*name); a text that begins with * or & must stand in quotes"),
        ("expected node content", "a list or a brace is indented wrongly, or a text that begins with a sign is not in quotes"),
    ];

    /// <summary>Where the parser gave up without a word.</summary>
    public const string Unexplained = "this is not YAML: the text behind this place can't be read (put a text with brackets, braces, colons or quotes in it in quotes)";

    /// <summary>
    /// Where the mistake stands. Of a tab that indents a line the parser names the value before it (and people don't see it), and of an alias without its anchor it
    /// names the file's first line: both are looked for.
    /// </summary>
    public static Mark PlaceOf(YamlException e, string yaml) =>
        e is AnchorNotFoundException && MissingAnchor().Match(e.Message) is { Success: true } missing ? Find(yaml, 1, line => line.IndexOf($"*{missing.Groups["name"].Value}", StringComparison.Ordinal)) ?? e.Start
        : e.Message.Contains("tab", StringComparison.OrdinalIgnoreCase) ? Find(yaml, e.Start.Line, line => line.IndexOf('\t', 0, line.Length - line.TrimStart().Length)) ?? e.Start
        : e.Start;

    private static Mark? Find(string yaml, long first, Func<string, int> columnIn)
    {
        var lines = yaml.Split('\n');
        for (var line = Math.Max(1, first); line <= lines.Length; line++)
        {
            if (columnIn(lines[line - 1]) is >= 0 and var column)
            {
                return new Mark(0, line, column + 1);
            }
        }

        return null;
    }

    public static string Explain(YamlException e)
    {
        var said = (e.InnerException?.Message ?? e.Message).Trim().TrimEnd('.');
        var cure = Cures.FirstOrDefault(pair => said.Contains(pair.Sign, StringComparison.OrdinalIgnoreCase)).Cure;
        return $"this is not YAML: {said}{(cure is null ? "" : $" ({cure})")}";
    }

    [GeneratedRegex("anchor '(?<name>[^']+)'", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MissingAnchor();
}
