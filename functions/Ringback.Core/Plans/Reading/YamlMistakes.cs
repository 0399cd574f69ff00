using YamlDotNet.Core;

namespace Ringback.Core.Plans.Reading;

/// <summary>What people usually did when the YAML parser gives up.</summary>
internal static class YamlMistakes
{
    private static readonly (string Sign, string Cure)[] Cures =
    [
        ("duplicate key", "the same key stands twice; keep one of them"),
        ("mapping values are not allowed", "a text with a colon in it must stand in quotes"),
        ("did not find expected ',' or '}'", "a brace or a comma is missing before this place, or a text with a comma, brace or quote in it is not in quotes"),
        ("did not find expected ',' or ']'", "a bracket or a comma is missing before this place, or a text with a comma or bracket in it is not in quotes"),
        ("cannot start any token", "a text that begins with @, ` or % must stand in quotes; indent with spaces, not with tabs"),
        ("tab", "indent with spaces, not with tabs"),
        ("did not find expected key", "this line is indented neither like the one before nor like one it belongs to"),
        ("expected <block end>", "this line is indented neither like the one before nor like one it belongs to"),
        ("unexpected end of stream", "a quote, brace or bracket that was opened is not closed"),
        ("anchor", "name an anchor (&name) before its alias (*name); a text that begins with * or & must stand in quotes"),
    ];

    public static string Explain(YamlException e)
    {
        var said = (e.InnerException?.Message ?? e.Message).Trim().TrimEnd('.');
        var cure = Cures.FirstOrDefault(pair => said.Contains(pair.Sign, StringComparison.OrdinalIgnoreCase)).Cure;
        return $"this is not YAML: {said}{(cure is null ? "" : $" ({cure})")}";
    }
}
