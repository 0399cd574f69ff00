using Ringback.Core.Cases;
using Ringback.Core.Plans;

namespace Ringback.Core.Texts;

/// <summary>What staff read when a rung reaches them: all that is needed to call back without looking anything up.</summary>
public static class AlertWording
{
    /// <summary>Longer quotations would cost a segment each.</summary>
    private const int QuoteLength = 120;

    public static string Subject(Rung rung, Case recovery) => $"{Headline(rung, recovery)}: {recovery.Caller}";

    /// <param name="localTime">When the need began, in the business's zone, such as <c>Tue 10:05</c>.</param>
    /// <param name="quote">The caller's latest words; null: none.</param>
    /// <param name="returning">The caller has had a case before.</param>
    /// <param name="link">Where the case is claimed; null: no link.</param>
    public static string Body(Rung rung, Case recovery, string localTime, string? quote, bool returning, Uri? link)
    {
        var need = recovery.Need;
        string?[] parts =
        [
            $"{Headline(rung, recovery)}: {recovery.Caller}{(returning ? " (returning)" : " (new)")}",
            need.Cause == NeedCause.Text && quote is not null ? $"\"{Shortened(quote)}\"" : recovery.Reason,
            $"since {localTime}",
            need.Calls > 1 ? $"{need.Calls} calls" : null,
            recovery.Urgency == Urgency.Normal ? null : recovery.Urgency.ToWord(),
            recovery.Source is { } source ? $"via {source}" : null,
            recovery.ClaimedBy is { } holder ? $"claimed by {holder}" : null,
        ];
        return string.Join(", ", parts.OfType<string>()) + (link is null ? "." : $". {link}");
    }

    public static string TurnSubject(Case recovery) => $"It is their turn, call back now: {recovery.Caller}";

    /// <summary>To somebody who is free, about a caller who kept a place in the queue.</summary>
    public static string Turn(Case recovery, string localTime, Uri? link) =>
        $"{TurnSubject(recovery)}, {recovery.Reason}, since {localTime}" + (link is null ? "." : $". {link}");

    private static string Headline(Rung rung, Case recovery) =>
        rung.IsSupervisor ? $"Nobody has reached this caller for {InWords(recovery.Need.Terms.Supervisor * (rung.Number - Rung.Supervisor.Number + 1))}{OnItsClock(recovery)}"
        : rung == Rung.Reminder ? "Still waiting"
        : recovery.Need.Cause == NeedCause.Text ? "New text"
        : "Missed call";

    /// <summary>Two hours of opening may be a whole weekend.</summary>
    private static string OnItsClock(Case recovery) => recovery.Need.Terms.Clock == PromiseClock.Business ? " of opening hours" : "";

    /// <summary>Exact to the minute, so that no two rungs read the same: equal texts look like one sent twice.</summary>
    private static string InWords(TimeSpan waited)
    {
        var (hours, minutes) = ((int)waited.TotalHours, waited.Minutes);
        return hours == 0 ? $"{minutes} min" : minutes == 0 ? $"{hours} h" : $"{hours} h {minutes} min";
    }

    private static string Shortened(string quote) => quote.Length <= QuoteLength ? quote : string.Concat(quote.AsSpan(0, QuoteLength - 3), "...");
}
