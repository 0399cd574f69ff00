using Ringback.Core.Hours;
using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Hours;

/// <summary>Hours as a plan writes them.</summary>
internal static class TestHours
{
    /// <param name="yaml">What stands between the braces of one set of hours.</param>
    public static OpeningHours Read(string yaml, string zone = "America/Chicago") => PlanReader.Read(Plan(yaml, zone)).Hours["office"];

    /// <summary>What is wrong with them.</summary>
    public static IReadOnlyList<PlanProblem> Problems(string yaml) => Assert.Throws<PlanException>(() => Read(yaml)).Problems;

    public static string Plan(string yaml, string zone = "America/Chicago") => Repository.ReadPlan("first-call.yaml")
        .Replace("timezone: America/Chicago", $"timezone: {zone}", StringComparison.Ordinal)
        .Replace("weekly: { mon-fri: [\"08:00-17:00\"], sat: [\"09:00-13:00\"] }", yaml, StringComparison.Ordinal);
}
