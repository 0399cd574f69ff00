using NodaTime;
using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Checking.Week;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking;

/// <summary>What the checks look at and write to.</summary>
/// <param name="today">The business's date; null: not known.</param>
internal sealed class CheckContext(Plan plan, LocalDate? today)
{
    private readonly List<Finding> found = [];
    private TimesOfSteps? times;

    public Plan Plan => plan;

    public LocalDate? Today => today;

    public PlanGraph Graph { get; } = new(plan);

    public Staffing Staffing { get; } = new(plan);

    public WeekOfPlan Week { get; } = new(plan);

    /// <summary>When calls come to each step, and when somebody is there.</summary>
    public TimesOfSteps Times => times ??= new TimesOfSteps(this);

    public IReadOnlyList<Finding> Found => found;

    /// <summary>The steps that calls come to, with their index.</summary>
    public IEnumerable<(int Index, Step Step)> ReachedSteps => Graph.Steps.Index().Where(step => Graph.Reached[step.Index]);

    /// <param name="message">Names what is wrong, without the place.</param>
    /// <param name="cure">What to write; null: the rule's own words.</param>
    public void Report(CheckRule rule, Place at, string message, string? cure = null) =>
        found.Add(new Finding(rule, at, message, cure ?? rule.Cure) { Line = at.Step is { } name && plan.Steps.TryGetValue(name, out var step) ? Math.Max(1, step.Line) : 1 });

    public void Report(CheckRule rule, Step step, string? key, string message, string? cure = null) => Report(rule, Place.Of(step.Name, key), message, cure);
}
