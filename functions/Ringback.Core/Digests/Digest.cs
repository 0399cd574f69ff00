using System.Globalization;
using System.Text;
using NodaTime;
using Ringback.Core.Cases;
using Ringback.Core.Hours;
using Ringback.Core.Plans;

namespace Ringback.Core.Digests;

/// <summary>What supervisors read when the day begins: who still waits, and how the calls of the day before ended.</summary>
/// <param name="Open">All open cases that the digest knows of, oldest need first.</param>
/// <param name="HasMore">There are more open cases than these.</param>
/// <param name="Overdue">Of the open ones, those whose reminder fell due without contact.</param>
/// <param name="Calls">Label of the number, and the outcome's word, of every call since <see cref="DigestDay.Since"/>.</param>
public sealed record Digest(DigestDay Day, IReadOnlyList<Case> Open, bool HasMore, IReadOnlySet<CaseId> Overdue, IReadOnlyList<(string Label, string Outcome)> Calls)
{
    public const string Quiet = "no calls";

    /// <summary>A day on which nobody called and nobody waits is no news.</summary>
    public bool IsNews => Open.Count > 0 || Calls.Count > 0;

    /// <summary>One or two segments.</summary>
    public string Text(Business business) => $"{Subject(business)}. {Since()}: {Outcomes(Calls.Select(call => call.Outcome))}.";

    public string Subject(Business business) => $"{business.Name}, {Name(Day.Date)}: {Count(Open.Count, HasMore)} open, {Overdue.Count} overdue";

    /// <summary>Everything, a line for each case and each number.</summary>
    public string Email(Business business)
    {
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"{Subject(business)}.\n");
        foreach (var recovery in Open.OrderBy(recovery => recovery.Need.Since))
        {
            var since = business.LocalAt(recovery.Need.Since).ToString("ddd HH:mm", CultureInfo.InvariantCulture);
            var state = Overdue.Contains(recovery.Id) ? "OVERDUE, " : recovery.IsWaiting ? "" : "contacted, ";
            lines.Append(CultureInfo.InvariantCulture, $"- {recovery.Caller} since {since}, {state}{(recovery.ClaimedBy is { } holder ? $"claimed by {holder}" : "claimed by nobody")}\n");
        }

        lines.Append(HasMore ? "- and more\n" : "");
        lines.Append(CultureInfo.InvariantCulture, $"\n{Since()}: {Outcomes(Calls.Select(call => call.Outcome))}.\n");
        foreach (var number in Calls.GroupBy(call => call.Label, StringComparer.Ordinal).OrderByDescending(number => number.Count()).ThenBy(number => number.Key, StringComparer.Ordinal))
        {
            lines.Append(CultureInfo.InvariantCulture, $"- {number.Key}: {Outcomes(number.Select(call => call.Outcome))}\n");
        }

        return lines.ToString();
    }

    private string Since() => Day.Since == Day.Date.PlusDays(-1) ? "Yesterday" : $"Since {Name(Day.Since)}";

    private static string Outcomes(IEnumerable<string> outcomes)
    {
        var counts = outcomes.CountBy(outcome => outcome, StringComparer.Ordinal).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).ToList();
        var total = counts.Sum(one => one.Value);
        return total == 0 ? Quiet : $"{total} {(total == 1 ? "call" : "calls")} ({string.Join(", ", counts.Select(one => $"{one.Value} {one.Key}"))})";
    }

    private static string Count(int count, bool hasMore) => $"{count.ToString(CultureInfo.InvariantCulture)}{(hasMore ? "+" : "")}";

    private static string Name(LocalDate date) => date.ToString("ddd MMM d", CultureInfo.InvariantCulture);
}
