namespace Ringback.Core.Routing.Trials.Scenarios;

/// <param name="Unmet">Each as "expected ..., got ..."; empty: green.</param>
public sealed record ScenarioResult(Scenario Scenario, TrialResult Result, IReadOnlyList<string> Unmet)
{
    public bool IsGreen => Unmet.Count == 0;
}

public sealed record ScenarioReport(IReadOnlyList<ScenarioResult> Results)
{
    public IEnumerable<ScenarioResult> Red => Results.Where(result => !result.IsGreen);

    public bool IsGreen => Results.All(result => result.IsGreen);
}
