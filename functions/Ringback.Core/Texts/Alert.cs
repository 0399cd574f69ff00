using System.Globalization;
using NodaTime;
using Ringback.Core.Areas;
using Ringback.Core.Cases;
using Ringback.Core.Hours;
using Ringback.Core.Plans;

namespace Ringback.Core.Texts;

/// <summary>All that an alert tells one person about a caller, so that it can be judged and called back without looking anything up.</summary>
/// <param name="Headline">Why the alert comes now.</param>
/// <param name="Name">As the caller gave it, now or earlier; null: unknown.</param>
/// <param name="Where">The address as given, or where the number is at home; null: nobody can tell.</param>
/// <param name="Job">What is needed, or else how the last call ended.</param>
/// <param name="Received">When the need began, in the business's time.</param>
/// <param name="Said">The caller's own words: the last text, the message's transcript; null: none.</param>
/// <param name="IsReturning">The caller has had a case before.</param>
public sealed record Alert(
    string Headline, Case Recovery, string? Name, string? Where, string Job, DateTimeOffset Received, string TimeZone, string? Said, bool IsReturning)
{
    /// <summary>Where the case is claimed; null: no link.</summary>
    public Uri? Link { get; init; }

    /// <summary>By which a text in answer names the case; null: it can't be answered.</summary>
    public string? Code { get; init; }

    /// <summary>The number of ours that takes the answer.</summary>
    public PhoneNumber ReplyTo { get; init; }

    /// <param name="lastText">The caller's latest text; null: none.</param>
    public static Alert Of(string headline, CallerRecord caller, Case recovery, string? lastText, Plan plan)
    {
        var known = recovery.Known;
        var isText = recovery.Need.Cause == NeedCause.Text;
        return new Alert(
            headline,
            recovery,
            known.Name ?? caller.Name,
            known.Address ?? caller.Address ?? HomeOf.Number(recovery.Caller, plan),
            known.Job is { } job ? $"needs: {job}" : isText ? "sent a text" : known.How ?? recovery.Reason,
            Instant.FromDateTimeOffset(recovery.Need.Since).InZone(plan.Business.Zone()).ToDateTimeOffset(),
            plan.Business.TimeZone,
            isText ? lastText ?? known.Said : known.Said,
            caller.Cases > 1 || recovery.Ladder > 1)
        {
            ReplyTo = plan.SenderFor(recovery.Line),
        };
    }

    /// <summary>Such as <c>Tue 10:05</c>.</summary>
    public string ReceivedAt => Received.ToString("ddd HH:mm", CultureInfo.InvariantCulture);
}
