namespace Ringback.Core.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

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
