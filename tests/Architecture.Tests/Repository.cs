using System.Reflection;

namespace Ringback.Architecture.Tests;

/// <summary>The files of the repository, and of the folder <c>shared</c> beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RootDir").Value!;

    /// <summary>The folder with the official packages' public API; null in a clone without its surroundings.</summary>
    public static string? OfficialApi { get; } =
        Path.GetFullPath(Path.Combine(Root, "..", "shared", "api")) is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Hand-written files below a folder, as paths from the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));
}
