using Ringback.Core.Cases;
using Ringback.Core.Texts.Sending;

namespace Ringback.Functions.Inbox;

/// <summary>A case as the API shows it (design section 8).</summary>
/// <param name="State"><c>open</c>, <c>overdue</c> (its reminder fell due without contact) or <c>closed</c>.</param>
/// <param name="NeedSince">Since when the caller waits for a person; null: nobody waits.</param>
/// <param name="Assignee">Person or group that is to act.</param>
/// <param name="RemindAt">When the reminder falls or fell due; null: nobody waits.</param>
public record CaseView(
    string Id,
    string Caller,
    string State,
    string Urgency,
    DateTimeOffset? NeedSince,
    string? Assignee,
    string? ClaimedBy,
    DateTimeOffset? RemindAt,
    DateTimeOffset? SupervisorAt,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    string? Disposition)
{
    /// <param name="clock">The one that the case's promise runs on.</param>
    public static CaseView Of(Case recovery, IPromiseClock clock, DateTimeOffset now)
    {
        DateTimeOffset? Due(Rung rung) => recovery.IsWaiting ? LadderRules.DueAt(recovery.Need, rung, clock) : null;
        var remindAt = Due(Rung.Reminder);
        return new CaseView(
            recovery.Id.Value,
            recovery.Caller.Value,
            recovery.IsClosed ? "closed" : remindAt <= now ? "overdue" : "open",
            recovery.Urgency.ToWord(),
            recovery.IsWaiting ? recovery.Need.Since : null,
            recovery.Assignee,
            recovery.ClaimedBy?.Value,
            remindAt,
            Due(Rung.Supervisor),
            recovery.OpenedAt,
            recovery.ClosedAt,
            recovery.Disposition);
    }
}

/// <summary>A case with all that happened.</summary>
public sealed record CaseDetails : CaseView
{
    public CaseDetails(CaseView recovery, IReadOnlyList<Entry> timeline, IReadOnlyList<IntentView> intents)
        : base(recovery) => (Timeline, Intents) = (timeline, intents);

    public IReadOnlyList<Entry> Timeline { get; }

    public IReadOnlyList<IntentView> Intents { get; }
}

/// <param name="Rung"><c>text-back</c>, <c>alert</c>, <c>reminder</c>, <c>supervisor</c>, <c>supervisor-2</c>, ...; <c>text</c> for one that a person wrote.</param>
/// <param name="Recipient">A person's id, or <c>caller</c>.</param>
/// <param name="Repeat">It may be a repeat: nobody knows whether the first one arrived.</param>
public sealed record IntentView(string Rung, string Recipient, string Channel, string Status, bool Repeat, string? Detail)
{
    public static IntentView Of(Intent intent) => new(
        intent.Rung?.ToString() ?? "text", intent.Recipient, intent.Channel.ToString().ToLowerInvariant(), intent.StatusWord, intent.Repeat, intent.Detail);
}
