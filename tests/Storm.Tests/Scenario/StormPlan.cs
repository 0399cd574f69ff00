namespace Storm.Tests.Scenario;

/// <summary>What a storm is played on.</summary>
/// <param name="File">The plan.</param>
/// <param name="IsWhole">The whole plan language: callers press keys and wait in a queue, several at once, and the team gives orders.</param>
internal sealed record StormPlan(string File, bool IsWhole)
{
    private static readonly StormPlan Small = new("storm.yaml", IsWhole: false);
    private static readonly StormPlan Whole = new("storm-whole.yaml", IsWhole: true);

    public static StormPlan Of(int seed) => seed % 2 == 0 ? Whole : Small;

    /// <summary>Within this time of the storm's start people call.</summary>
    public TimeSpan CallsWithin => TimeSpan.FromMinutes(IsWhole ? 5 : 8);
}
