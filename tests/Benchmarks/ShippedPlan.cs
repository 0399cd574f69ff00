using Ringback.Core.Plans;

namespace Ringback.Benchmarks;

/// <summary>The plan that <c>scripts/run</c> loads.</summary>
internal static class ShippedPlan
{
    public static string File => Path.Combine(AppContext.BaseDirectory, "first-call.yaml");

    public static string Text => System.IO.File.ReadAllText(File);

    public static Plan Read() => PlanReader.Read(Text);
}
