using System.Globalization;
using Ringback.Core.Cases;
using Ringback.Core.Plans;

namespace Ringback.Core.Texts;

/// <summary>What staff read when an alert reaches them. Texts say it in few segments, emails in full.</summary>
public static class AlertWording
{
    /// <summary>What an alert may cost; the caller's words are shortened to fit.</summary>
    public const int MostSegments = 3;

    private const string BestKept = "...";

    /// <summary>Of the caller's own words: tried from the longest, until the text fits.</summary>
    private static readonly int[] QuoteLengths = [160, 120, 80, 40, 0];

    /// <summary>Nobody's name, street or wish needs more on a small screen.</summary>
    private const int FieldLength = 80;

    public static string Headline(Rung rung, Case recovery) =>
        rung.IsSupervisor ? $"Nobody has reached this caller for {InWords(recovery.Need.Terms.Supervisor * (rung.Number - Rung.Supervisor.Number + 1))}{OnItsClock(recovery)}"
        : rung == Rung.Reminder ? "Still waiting"
        : recovery.Need.Cause == NeedCause.Text ? "New text"
        : "Missed call";

    public const string TurnHeadline = "It is their turn, call back now";

    public static string ClaimRanOut(string holder) => $"{holder} claimed it and made no contact, back to the group";

    public static string Subject(Alert alert) => $"{alert.Headline}: {(alert.Name is { } name ? $"{name}, " : "")}{alert.Recovery.Caller}{(alert.Recovery.Urgency == Urgency.Urgent ? " (urgent)" : "")}";

    /// <summary>As short as all the facts allow.</summary>
    public static string Text(Alert alert)
    {
        var text = "";
        foreach (var length in QuoteLengths)
        {
            text = Text(alert, length);
            if (Segments.Of(text).Count <= MostSegments)
            {
                break;
            }
        }

        return text;
    }

    /// <summary>One line of the texts that list several.</summary>
    public static string Line(Alert alert) =>
        $"{(alert.Code is { } code ? $"{code} " : "")}{(alert.Name is { } name ? $"{Kept(name, 20)} " : "")}{alert.Recovery.Caller}, {Kept(alert.Job, 40)}, {alert.Recovery.Urgency.ToWord()}, since {alert.ReceivedAt}";

    /// <summary>Plain text, laid out for a fixed or any other type.</summary>
    public static string Email(Alert alert)
    {
        var recovery = alert.Recovery;
        (string Label, string? Value)[] rows =
        [
            ("Caller", $"{alert.Name ?? "name unknown"} ({(alert.IsReturning ? "returning" : "new")})"),
            ("Call back", $"{recovery.Caller.Readable()}  {recovery.Caller}"),
            ("Where", alert.Where ?? "unknown"),
            ("Reason", alert.Job),
            ("Urgency", recovery.Urgency.ToWord()),
            ("Received", $"{alert.Received.ToString("ddd MMM d HH:mm", CultureInfo.InvariantCulture)} ({alert.TimeZone})"),
            ("Calls", recovery.Need.Calls > 1 ? recovery.Need.Calls.ToString(CultureInfo.InvariantCulture) : null),
            ("Summary", alert.Said ?? recovery.Reason),
            ("Called in on", recovery.Source is { } source ? $"{source} ({recovery.Line})" : recovery.Line.Value),
            ("Claimed by", recovery.ClaimedBy?.Value),
        ];
        var lines = rows.Where(row => row.Value is not null).Select(row => $"{row.Label + ":",-13} {row.Value!.ReplaceLineEndings(" ")}");
        return string.Join('\n', [$"{alert.Headline}.", "", .. lines, .. Ways(alert)]) + "\n";
    }

    private static IEnumerable<string> Ways(Alert alert)
    {
        if (alert.Link is { } link)
        {
            yield return "";
            yield return $"Take it: {link}";
        }

        if (alert.Code is { } code)
        {
            yield return $"Or text {alert.ReplyTo}: \"{code} 1\" to take it, \"{code} 2\" to be called and connected now, \"{code} 3\" when it is done.";
        }
    }

    private static string Text(Alert alert, int quoteLength)
    {
        var recovery = alert.Recovery;
        string?[] parts =
        [
            $"{alert.Headline}: {(alert.Name is { } name ? $"{Kept(name, FieldLength)} " : "")}{recovery.Caller}{(alert.IsReturning ? " (returning)" : " (new)")}",
            alert.Where is { } place ? Kept(place, FieldLength) : null,
            Kept(alert.Job, FieldLength),
            alert.Said is { } said && quoteLength > 0 ? $"\"{Kept(said, quoteLength)}\"" : null,
            recovery.Urgency.ToWord(),
            $"since {alert.ReceivedAt}",
            recovery.Need.Calls > 1 ? $"{recovery.Need.Calls} calls" : null,
            recovery.Source is { } source ? $"via {source}" : null,
            recovery.ClaimedBy is { } holder ? $"claimed by {holder}" : null,
        ];
        return string.Join(", ", parts.OfType<string>())
            + (alert.Code is { } code ? $". {code}: reply 1 take, 2 call now, 3 done" : "")
            + (alert.Link is { } link ? $". {link}" : ".");
    }

    /// <summary>On one line, in characters that don't turn a whole text into a dearer alphabet, and not longer than that.</summary>
    private static string Kept(string words, int length)
    {
        var plain = string.Join(' ', words
            .Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u201c', '"').Replace('\u201d', '"').Replace('\u2013', '-').Replace('\u2014', '-')
            .Replace("\u2026", BestKept, StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length <= length)
        {
            return plain;
        }

        var end = length - BestKept.Length;
        return string.Concat(plain.AsSpan(0, char.IsHighSurrogate(plain[end - 1]) ? end - 1 : end), BestKept);
    }

    /// <summary>Two hours of opening may be a whole weekend.</summary>
    private static string OnItsClock(Case recovery) => recovery.Need.Terms.Clock == PromiseClock.Business ? " of opening hours" : "";

    /// <summary>Exact to the minute, so that no two rungs read the same: equal texts look like one sent twice.</summary>
    private static string InWords(TimeSpan waited)
    {
        var (hours, minutes) = ((int)waited.TotalHours, waited.Minutes);
        return hours == 0 ? $"{minutes} min" : minutes == 0 ? $"{hours} h" : $"{hours} h {minutes} min";
    }
}
