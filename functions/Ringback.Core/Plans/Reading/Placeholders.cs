using System.Text.RegularExpressions;

namespace Ringback.Core.Plans.Reading;

/// <summary>The names in braces that a text may carry.</summary>
internal static partial class Placeholders
{
    private static readonly string[] Known = ["business"];

    public static void Check(YamlMap map, string key, string? text)
    {
        foreach (var name in Braces().Matches(text ?? "").Select(match => match.Groups["name"].Value).Where(name => !Known.Contains(name, StringComparer.Ordinal)))
        {
            map.Add(key, $"the placeholder {{{name}}} is not known.{Suggestion.For(name, Known)}");
        }
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Braces();
}
