namespace Ringback.Core.Routing.Trials.Scenarios;

/// <summary>What became of a scenario, as programs read it.</summary>
/// <param name="Outcome">Null: the call found no end.</param>
/// <param name="Path">The steps, in order.</param>
/// <param name="Seconds">How long the call was.</param>
public sealed record ScenarioView(string Name, int Line, bool Green, IReadOnlyList<string> Unmet, string? Outcome, IReadOnlyList<string> Path, double Seconds)
{
    public static ScenarioView Of(ScenarioResult result) => new(
        result.Scenario.Name,
        result.Scenario.Line,
        result.IsGreen,
        result.Unmet,
        result.Result.Outcome,
        [.. result.Result.StepNames],
        Math.Round(result.Result.Length.TotalSeconds, 1));
}
