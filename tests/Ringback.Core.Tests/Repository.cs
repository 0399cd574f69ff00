namespace Ringback.Core.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The shipped plans' files, those with scenarios left out.</summary>
    public static IReadOnlyList<string> Plans { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "plans"), "*.yaml").Select(file => Path.GetFileName(file)).Where(file => !file.EndsWith(".scenarios.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static string ReadPlan(string name) => File.ReadAllText(Path.Combine(Root, "plans", name));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Serverless.sln")))
            {
                return folder.FullName;
            }
        }

        var working = Directory.GetCurrentDirectory();
        return File.Exists(Path.Combine(working, "Serverless.sln")) ? working
            : throw new InvalidOperationException("Serverless.sln was not found above the test's folder: run the tests inside the repository");
    }
}
