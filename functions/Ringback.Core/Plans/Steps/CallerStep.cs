namespace Ringback.Core.Plans.Steps;

/// <summary>Branches on who calls: the first branch, in the plan's order, that holds.</summary>
/// <param name="Branches">
/// Each key is a tag of the plan or one of <see cref="Kinds"/>. An anonymous caller is neither new nor returning. A branch for blocked or spam callers lets them in, as they
/// are rejected otherwise; their outcome stays blocked.
/// </param>
public sealed record CallerStep(StepName Name, int Line, IReadOnlyList<StepLink> Branches, StepName Else) : Step(Name, Line)
{
    public const string New = "new";
    public const string Returning = "returning";
    public const string Anonymous = "anonymous";
    public const string HasOpenCase = "has-open-case";
    public const string Blocked = "blocked";
    public const string Spam = "spam";

    /// <summary>What a caller may be besides tagged.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [New, Returning, Anonymous, HasOpenCase, Blocked, Spam];

    public override IEnumerable<StepLink> Links => [.. Branches, new("else", Else)];
}
