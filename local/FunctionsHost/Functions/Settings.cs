using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Ringback.FunctionsHost.Functions;

/// <summary>Names in attributes may be written as %Setting%.</summary>
internal static partial class Settings
{
    /// <exception cref="InvalidOperationException">A setting that is named is missing.</exception>
    public static string Resolve(string text, IConfiguration configuration) => Setting().Replace(text, match =>
        configuration[match.Groups[1].Value] ?? throw new InvalidOperationException(
            $"'{text}' names the setting '{match.Groups[1].Value}', which does not exist. Add it to the app's settings."));

    [GeneratedRegex("%([^%]+)%", RegexOptions.NonBacktracking)]
    private static partial Regex Setting();
}
