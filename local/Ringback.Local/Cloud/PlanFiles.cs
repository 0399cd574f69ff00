using Ringback.Core.Plans;

namespace Ringback.Local.Cloud;

internal static class PlanFiles
{
    /// <summary>The shipped plan, beside the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "plans", "acme.yaml");

    /// <exception cref="LocalException">The file does not exist or is not a plan.</exception>
    public static Plan Read(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new LocalException($"the plan {file} does not exist: correct --plan (plans/ holds the shipped ones)");
        }

        try
        {
            return PlanReader.Read(File.ReadAllText(file.FullName));
        }
        catch (PlanException e)
        {
            throw new LocalException($"the plan {file} can't be used:{Environment.NewLine}{e.Message}", e);
        }
    }
}
