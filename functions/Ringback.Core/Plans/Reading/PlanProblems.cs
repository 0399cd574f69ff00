using YamlDotNet.Core;

namespace Ringback.Core.Plans.Reading;

internal sealed class PlanProblems
{
    private readonly List<PlanProblem> found = [];

    public IReadOnlyList<PlanProblem> Found => found;

    public void Add(Mark at, string message) => found.Add(new PlanProblem(Math.Max(1, (int)at.Line), Math.Max(1, (int)at.Column), message));
}
