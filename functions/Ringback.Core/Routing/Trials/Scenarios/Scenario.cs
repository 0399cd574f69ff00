namespace Ringback.Core.Routing.Trials.Scenarios;

/// <summary>A call that the plan must handle in a certain way.</summary>
/// <param name="Line">Where it stands in its file (1-based).</param>
public sealed record Scenario(string Name, int Line, TrialRequest Request, Expectations Expect);

/// <summary>What must have happened. What is null or empty is not looked at.</summary>
public sealed record Expectations
{
    /// <summary>In <see cref="Path"/> and <see cref="RungInOrder"/>: anything, or nothing, may stand here.</summary>
    public const string Anything = "...";

    public IReadOnlyList<string>? Path { get; init; }

    /// <summary>The outcome's word.</summary>
    public string? Outcome { get; init; }

    /// <summary>Each must go; an empty list: none may go.</summary>
    public IReadOnlyList<ExpectedText>? Texts { get; init; }

    /// <summary>Whose phones rang, in any order, and nobody else's.</summary>
    public IReadOnlyList<string>? Rung { get; init; }

    public IReadOnlyList<string>? RungInOrder { get; init; }

    /// <summary>Each must be part of something that the caller heard.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    public string? AnsweredBy { get; init; }

    public TimeSpan? WaitedUnder { get; init; }

    public string? Language { get; init; }

    public bool? Urgent { get; init; }

    /// <summary>What the intake must have understood, by field: part of the answer.</summary>
    public IReadOnlyDictionary<string, string> Told { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <param name="To"><c>caller</c>, or a person's id.</param>
/// <param name="Within">No later after the call's end; null: whenever.</param>
/// <param name="Contains">Part of the text; null: any text.</param>
public sealed record ExpectedText(string To, TimeSpan? Within, string? Contains);
