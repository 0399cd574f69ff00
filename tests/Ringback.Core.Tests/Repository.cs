using System.Reflection;

namespace Ringback.Core.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RootDir").Value!;

    /// <summary>The shipped plans' files, those with scenarios left out.</summary>
    public static IReadOnlyList<string> Plans { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "plans"), "*.yaml").Select(file => Path.GetFileName(file)).Where(file => !file.EndsWith(".scenarios.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static string ReadPlan(string name) => File.ReadAllText(Path.Combine(Root, "plans", name));
}
