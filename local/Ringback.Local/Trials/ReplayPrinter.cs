using System.Globalization;
using NodaTime;
using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials.Replay;

namespace Ringback.Local.Trials;

/// <summary>A replay, for a person to read: the totals, then each call that would end differently.</summary>
internal sealed class ReplayPrinter(Plan plan, Ink ink, TextWriter writer)
{
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[plan.Business.TimeZone];

    public void Print(ReplayReport report, string draft, string comparedWith)
    {
        writer.WriteLine($"{report.Calls.Count} calls on {draft}, compared with {comparedWith}{(report.LeftOut > 0 ? $" ({report.LeftOut} left out: never in the plan, or not ended)" : "")}");
        writer.WriteLine();
        writer.WriteLine(ink.Quiet($"  {"outcome",-22}{"before",8}{"after",8}"));
        foreach (var (outcome, before, after) in report.Totals)
        {
            writer.WriteLine($"  {OutcomeInk.Dye(ink, outcome, outcome.PadRight(22))}{before,8}{after,8}{(after == before ? "" : (after - before).ToString("+0;-0", CultureInfo.InvariantCulture).PadLeft(8))}");
        }

        if (report.Calls.Count > 0)
        {
            writer.WriteLine($"  {"waited, on average",-22}{Average(report, call => call.Before),8}{Average(report, call => call.After),8}");
        }

        writer.WriteLine();
        var different = report.Different.ToList();
        writer.WriteLine(different.Count == 0 ? ink.Good("every call would end as before") : ink.Strong($"{different.Count} {(different.Count == 1 ? "call" : "calls")} would end differently"));
        different.ForEach(Print);
    }

    private void Print(ReplayedCall call)
    {
        var local = Instant.FromDateTimeOffset(call.Call.StartedAt).InZone(zone).LocalDateTime;
        writer.WriteLine();
        writer.WriteLine($"  {local.ToString("ddd d MMM uuuu HH:mm", CultureInfo.InvariantCulture)}  {call.Call.From ?? "anonymous"} to {plan.Numbers.FirstOrDefault(line => line.Number.Value == call.Call.To)?.Label ?? call.Call.To}");
        writer.WriteLine($"    {End(call.Before)} {ink.Quiet("→")} {End(call.After)}");
        if (call.PartsAfter is { } common)
        {
            var (before, after) = (call.Before.Path.ElementAtOrDefault(common) ?? "the end", call.After.Path.ElementAtOrDefault(common) ?? "the end");
            writer.WriteLine(ink.Quiet($"    the paths part {(common == 0 ? "at the start" : $"after {call.After.Path[common - 1]}")}: {before} → {after}"));
        }
    }

    private string End(CallEnd end) =>
        $"{OutcomeInk.Dye(ink, end.Outcome)}{(end.AnsweredBy is { } person ? $" by {plan.FindPerson(new PersonId(person))?.Name ?? person}" : "")} {ink.Quiet($"after {end.Waited.TotalSeconds:0} s")}";

    private static string Average(ReplayReport report, Func<ReplayedCall, CallEnd> end) =>
        $"{report.Calls.Average(call => end(call).Waited.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture)} s";
}
