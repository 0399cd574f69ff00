using Microsoft.Extensions.Logging;
using NodaTime;
using Ringback.Core;
using Ringback.Core.Routing.Trials.Scenarios;

namespace Ringback.Functions.Plans;

/// <summary>Who publishes, and why.</summary>
/// <param name="By">A person's id, <c>api</c>, or <c>file</c>.</param>
internal sealed record PlanAct(string By, string? Note = null);

/// <summary>What came of publishing.</summary>
internal abstract record Publishing
{
    public sealed record Published(Publication Publication, PlanProof Proof) : Publishing;

    /// <summary>The text did not pass; nothing has changed.</summary>
    public sealed record Refused(PlanProof Proof) : Publishing;

    /// <summary>It is no longer as it was when the publisher looked.</summary>
    /// <param name="Live">The version that is live now; null: none.</param>
    public sealed record Stale(string Why, PlanVersion? Live) : Publishing;

    /// <summary>There is nothing that could be published.</summary>
    public sealed record Nothing(string Why) : Publishing;
}

/// <summary>The only way to a new version: every text is proven first, and whoever published meanwhile is not passed over.</summary>
public sealed partial class PlanPublisher(PlanTable table, PlanDrafts drafts, PlanStore plans, TimeProvider time, ILogger<PlanPublisher> logger)
{
    private const string OtherPlan = "Another plan was published meanwhile.";

    /// <summary>More instances do not start at the same moment.</summary>
    private const int MostAttempts = 20;

    /// <param name="expected">Must hold for the live version.</param>
    internal async Task<Publishing> PublishAsync(string text, PlanAct act, Precondition expected, CancellationToken ct)
    {
        var live = await table.LiveAsync(ct);
        return expected.Holds(live?.Version.ToString())
            ? await PublishAsync(text, Next(live, act, live?.Version), live, source: null, draft: null, ct)
            : new Publishing.Stale(OtherPlan, live?.Version);
    }

    /// <summary>Publishes a plan file, unless it was the last one that was published: it must not undo what people have published since.</summary>
    /// <param name="fingerprint">Of the file's text.</param>
    /// <returns>Null: it was the last one.</returns>
    internal async Task<Publishing?> PublishFileAsync(string text, string fingerprint, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var live = await table.LiveAsync(ct);
            if (live?.Source == fingerprint)
            {
                return null;
            }

            var result = await PublishAsync(text, Next(live, new PlanAct(Publication.File), live?.Version), live, fingerprint, draft: null, ct);
            if (result is not Publishing.Stale || attempt == MostAttempts)
            {
                return result;
            }

            // Another instance that starts at the same moment was faster, most likely with this very file.
        }
    }

    /// <param name="expected">Must hold for the draft.</param>
    internal async Task<Publishing> PublishDraftAsync(PlanAct act, Precondition expected, CancellationToken ct)
    {
        var live = await table.LiveAsync(ct);
        var draft = await drafts.FindAsync(ct);
        if (!expected.Holds(draft?.Revision))
        {
            return new Publishing.Stale(draft is null ? "The draft is gone." : $"The draft was saved by {draft.SavedBy} meanwhile.", live?.Version);
        }

        if (draft is null)
        {
            return new Publishing.Nothing("There is no draft.");
        }

        return draft.Base == live?.Version
            ? await PublishAsync(draft.Text, Next(live, act, live?.Version), live, source: null, draft, ct)
            : new Publishing.Stale(
                $"The draft was begun from {(draft.Base is { } version ? $"version {version}" : "nothing")}, and version {live?.Version} was published since. Bring both together and save the draft with ?base={live?.Version}.",
                live?.Version);
    }

    /// <summary>
    /// Publishes the version before the live one again, as a new version: history is never rewritten. Undoing again goes one further back, and not to and fro.
    /// </summary>
    /// <param name="wanted">The version to go back to; null: the one before.</param>
    /// <param name="expected">Must hold for the live version.</param>
    internal async Task<Publishing> UndoAsync(PlanVersion? wanted, PlanAct act, Precondition expected, CancellationToken ct)
    {
        var live = await table.LiveAsync(ct);
        if (!expected.Holds(live?.Version.ToString()))
        {
            return new Publishing.Stale(OtherPlan, live?.Version);
        }

        if (live is null || await table.FindAsync(live.Version, ct) is not { } now)
        {
            return new Publishing.Nothing("No plan is published yet.");
        }

        if ((wanted ?? now.Publication.Before) is not { } target || await table.FindAsync(target, ct) is not { } then)
        {
            return new Publishing.Nothing(wanted is null ? "The live plan is the first one: there is none before it." : $"There is no version {wanted}.");
        }

        var next = Next(live, act, wanted is null ? then.Publication.Before : live.Version);
        return await PublishAsync(then.Text, next with { Restores = target }, live, source: null, draft: null, ct);
    }

    private Publication Next(LivePointer? live, PlanAct act, PlanVersion? before) =>
        new(new PlanVersion((live?.Version.Value ?? 0) + 1), time.GetUtcNow(), act.By, act.Note, Restores: null) { Before = before };

    private async Task<Publishing> PublishAsync(string text, Publication next, LivePointer? live, string? source, PlanDraft? draft, CancellationToken ct)
    {
        var proof = PlanProof.Of(text, LocalDate.FromDateTime(next.PublishedAt.UtcDateTime));
        if (!proof.Passes)
        {
            return new Publishing.Refused(proof);
        }

        if (!await table.TryPublishAsync(new PublishedText(next, text), live, source, draft, ct))
        {
            var now = (await table.LiveAsync(ct))?.Version;
            return new Publishing.Stale(now == live?.Version ? "The draft was changed meanwhile." : OtherPlan, now);
        }

        plans.Know(new LivePlan(next.Version, proof.Plan!));
        LogPublished(logger, next.Version, next.By);
        return new Publishing.Published(next, proof);
    }

    [LoggerMessage(LogLevel.Information, "Plan version {Version} published by {By}")]
    private static partial void LogPublished(ILogger logger, PlanVersion version, string by);
}
