namespace Ringback.Core.Plans.Steps;

/// <summary>One named node of the plan. A new kind is one new record here, its reader in <c>Plans/Reading/Steps</c> and its rule in <c>Routing/Steps</c>.</summary>
/// <param name="Line">Where the step stands in the plan's file (1-based), for findings.</param>
public abstract record Step(StepName Name, int Line)
{
    /// <summary>Where each of the step's outcomes goes.</summary>
    public abstract IEnumerable<StepLink> Links { get; }
}

/// <param name="Key">The key in the plan's file that names the target.</param>
public readonly record struct StepLink(string Key, StepName Target);
