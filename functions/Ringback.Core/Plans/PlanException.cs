namespace Ringback.Core.Plans;

/// <summary>Something wrong in a plan's file.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
/// <param name="Message">Names the thing, the cause and the cure.</param>
public sealed record PlanProblem(int Line, int Column, string Message)
{
    public override string ToString() => $"line {Line}, column {Column}: {Message}";
}

/// <summary>A text that is not a plan. The message has a line for each problem.</summary>
public sealed class PlanException(IReadOnlyList<PlanProblem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<PlanProblem> Problems { get; } = problems;
}
