using YamlDotNet.Core;

namespace Ringback.Core.Plans.Reading;

/// <summary>Names that a plan gives: to steps, people, groups, hours and the like. They stand in web addresses, in texts and in table keys.</summary>
internal static class Names
{
    private const int Longest = 64;

    /// <summary>Notes a name that is not made of letters, digits, dashes, underscores and dots.</summary>
    /// <param name="kind">What gets the name, such as <c>step</c>.</param>
    public static void Check(YamlMap map, string kind, string name, Mark at)
    {
        if (name.Length > Longest)
        {
            map.Problems.Add(at, $"{map.What}: the {kind} '{name[..20]}...' has a name of {name.Length} characters; {Longest} is the most");
        }
        else if (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') || !char.IsLetterOrDigit(name[0]))
        {
            map.Problems.Add(at, $"{map.What}: '{name}' can't be the name of a {kind}: use letters, digits and dashes{(Cure(name) is { Length: > 0 } cure ? $", such as '{cure}'" : "")}");
        }
    }

    /// <summary>As <see cref="Check"/>, where the name is a key of the mapping.</summary>
    public static void CheckKey(YamlMap map, string kind, string key) => Check(map, kind, key, map.AtKey(key));

    private static string Cure(string name) => string.Join('-', new string([.. name.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
