namespace Ringback.Core.Plans.Checking;

public enum Severity
{
    /// <summary>Such a plan never goes live.</summary>
    Error,

    /// <summary>Callers are served worse than the plan's author may think.</summary>
    Warning,

    /// <summary>Worth knowing; often meant so.</summary>
    Note,
}

/// <summary>Something that the checker found in a plan.</summary>
/// <param name="Kind">The rule that the plan breaks.</param>
/// <param name="At">What it is about.</param>
/// <param name="Message">Names the thing and what is wrong with it.</param>
/// <param name="Cure">What to write instead.</param>
public sealed record Finding(CheckRule Kind, Place At, string Message, string Cure)
{
    /// <summary>The rule's id, such as <c>RB102</c>.</summary>
    public string Rule => Kind.Id;

    public Severity Severity => Kind.Severity;

    /// <summary>The step that it is about; null: another part of the plan.</summary>
    public StepName? Step => At.Step;

    /// <summary>Line of the plan's file, 1-based; 1 where only the plan was at hand and the thing is no step.</summary>
    public int Line { get; init; } = 1;

    /// <summary>Column of the plan's file, 1-based.</summary>
    public int Column { get; init; } = 1;

    /// <summary>Why it matters.</summary>
    public string Why => Kind.Why;

    public override string ToString() => $"{Line}:{Column}: {Severity.ToWord()} {Rule} {(At.ToString() is { Length: > 0 } place ? $"{place}: " : "")}{Message}";
}

public static class SeverityExtensions
{
    public static string ToWord(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "unknown severity"),
    };
}
