using NodaTime;
using Ringback.Core.Digests;
using Ringback.Core.Hours;
using Ringback.Core.Plans;
using Ringback.Functions.Calls.Lists;
using Ringback.Functions.Cases;

namespace Ringback.Functions.Digests;

/// <summary>Gathers what a digest says, from bounded pages of the lists.</summary>
public sealed class DigestReader(CaseLists cases, CallLists calls)
{
    private const int MostCases = 200;
    private const int CallsInAPage = 200;
    private const int MostPages = 20;

    public async Task<Digest> ReadAsync(DigestDay day, Plan plan, CancellationToken ct)
    {
        var (open, more) = await cases.OpenAsync(MostCases, null, ct);
        var (overdue, _) = await cases.OverdueAsync(MostCases, null, ct);
        return new Digest(day, open, more is not null, overdue.Select(one => one.Id).ToHashSet(), await CallsAsync(day, plan, ct));
    }

    private async Task<IReadOnlyList<(string Label, string Outcome)>> CallsAsync(DigestDay day, Plan plan, CancellationToken ct)
    {
        var from = At(day.Since, plan);
        var until = At(day.Date, plan);
        var found = new List<(string, string)>();
        string? next = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            // Newest first.
            (var page, next) = await calls.EndedAsync(caller: null, outcome: null, CallsInAPage, next, ct);
            found.AddRange(page.Where(call => call.StartedAt >= from && call.StartedAt < until && call.CalledBackBy is null && call.Outcome is not null).Select(call => (call.Source ?? call.To, call.Outcome!)));
            if (next is null || (page.Count > 0 && page[^1].StartedAt < from))
            {
                break;
            }
        }

        return found;
    }

    private static DateTimeOffset At(LocalDate date, Plan plan) => date.AtStartOfDayInZone(plan.Business.Zone()).ToDateTimeOffset();
}
