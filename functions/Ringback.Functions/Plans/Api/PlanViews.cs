using Ringback.Core.Plans.Checking;
using Ringback.Core.Routing.Trials.Scenarios;

namespace Ringback.Functions.Plans.Api;

/// <param name="By">A person's id, <c>api</c>, or <c>file</c>.</param>
public sealed record PlanView(int Version, string Text, DateTimeOffset PublishedAt, string By, string? Note)
{
    public static PlanView Of(PublishedText plan) => new(plan.Publication.Version.Value, plan.Text, plan.Publication.PublishedAt, plan.Publication.By, plan.Publication.Note);
}

/// <param name="Restores">The version whose text was published again; null: its text was new.</param>
public sealed record PublicationView(int Version, DateTimeOffset PublishedAt, string By, string? Note, bool Live, int? Restores)
{
    public static PublicationView Of(Publication one, bool isLive) => new(one.Version.Value, one.PublishedAt, one.By, one.Note, isLive, one.Restores?.Value);
}

/// <param name="Base">The version that it was begun from; null: no plan was live.</param>
/// <param name="Findings">What the checker says of it; a draft may be wrong.</param>
/// <param name="Scenarios">Its own scenarios that are red.</param>
public sealed record DraftView(string Text, DateTimeOffset SavedAt, string SavedBy, int? Base, bool Passes, IReadOnlyList<FindingView> Findings, IReadOnlyList<ScenarioView> Scenarios)
{
    public static DraftView Of(PlanDraft draft, ProofView proof) => new(draft.Text, draft.SavedAt, draft.SavedBy, draft.Base?.Value, proof.Passes, proof.Findings, proof.Scenarios);
}

/// <param name="Passes">Whether it may go live.</param>
/// <param name="Scenarios">Its own scenarios that are red.</param>
public sealed record ProofView(bool Passes, IReadOnlyList<FindingView> Findings, IReadOnlyList<ScenarioView> Scenarios)
{
    public static ProofView Of(PlanProof proof) => new(proof.Passes, [.. proof.Findings.Select(FindingView.Of)], [.. proof.Red.Select(ScenarioView.Of)]);
}

/// <summary>What the checker found, as <c>ringback check --format json</c> writes it.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Step">Null: it is about another part of the plan.</param>
/// <param name="Line">1-based, as the column.</param>
public sealed record FindingView(string Rule, string Severity, string? Step, int Line, int Column, string Message, string Why, string Cure)
{
    public static FindingView Of(Finding finding) =>
        new(finding.Rule, finding.Severity.ToWord(), finding.Step?.Value, finding.Line, finding.Column, finding.Message, finding.Why, finding.Cure);
}

/// <summary>What is live now, because somebody has just published it.</summary>
/// <param name="Findings">Warnings and notes: errors would have stopped it.</param>
public sealed record PublishedView(int Version, DateTimeOffset PublishedAt, string By, string? Note, int? Restores, IReadOnlyList<FindingView> Findings);
