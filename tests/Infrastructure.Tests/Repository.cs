using System.Reflection;

namespace Ringback.Infrastructure.Tests;

/// <summary>The files that the rules compare, as they lie on the disk.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RootDir").Value!;

    /// <summary>The folder with the published resource types; null in a clone without its surroundings.</summary>
    public static string? ResourceTypes { get; } =
        Path.GetFullPath(Path.Combine(Root, "..", "shared", "bicep-types")) is var folder && Directory.Exists(folder) ? folder : null;

    private static readonly string[] s_patterns = ["*.bicep", "*.bicepparam", "*.kql", "*.json"];

    /// <summary>Everything that is deployed, and what of the app it must agree with: text by path from the root.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = ReadAll();

    private static Dictionary<string, string> ReadAll()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Below("bicep", s_patterns).Concat(Below("infra", s_patterns)).Concat(Below("functions/Ringback.Functions", ["*.cs"])))
        {
            texts[file] = File.ReadAllText(Path.Combine(Root, file));
        }

        foreach (var file in (string[])["host.json", "bicepconfig.json", "docs/settings.md"])
        {
            texts[file] = File.ReadAllText(Path.Combine(Root, file));
        }

        return texts;
    }

    private static IEnumerable<string> Below(string folder, string[] patterns) =>
        patterns.SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
