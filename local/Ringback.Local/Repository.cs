namespace Ringback.Local;

/// <summary>The checkout that this program was built in.</summary>
internal static class Repository
{
    /// <summary>A folder for what is installed or built; below the checkout's <c>artifacts</c>, or in the user's own folder where there is no checkout.</summary>
    public static string Artifacts(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Serverless.sln")))
            {
                return Path.Combine(folder.FullName, "artifacts", name);
            }
        }

        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ringback", name);
    }
}
