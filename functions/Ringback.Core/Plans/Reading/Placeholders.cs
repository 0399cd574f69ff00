using System.Text.RegularExpressions;

namespace Ringback.Core.Plans.Reading;

/// <summary>The names in braces that a text may carry.</summary>
internal static partial class Placeholders
{
    /// <summary>In what is said on the phone.</summary>
    public static IReadOnlyList<string> Said { get; } = ["business", "location"];

    /// <summary>In texts that are sent: what <see cref="Texts.Template"/> fills in.</summary>
    public static IReadOnlyList<string> Written { get; } = Texts.Template.Names;

    public static void Check(YamlMap map, string key, string? text, IReadOnlyList<string> known)
    {
        foreach (var name in Braces().Matches(text ?? "").Select(match => match.Groups["name"].Value).Where(name => !known.Contains(name, StringComparer.Ordinal)))
        {
            map.Add(key, $"the placeholder {{{name}}} is not known{(Written.Contains(name, StringComparer.Ordinal) ? " in what is said on the phone" : "")}.{Suggestion.For(name, known)}");
        }
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Braces();
}
