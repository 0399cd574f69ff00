using Ringback.Core.Cases;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Lists;
using Ringback.Functions.Cases;

namespace Ringback.Functions.Calls;

/// <summary>Looks up what a decision asks about the caller: the caller's row, one page of the caller's calls, and the calls that run.</summary>
public sealed class CallerReader(CallerStore callers, CallLists lists)
{
    /// <summary>More calls of one number than this make no difference to anything.</summary>
    private const int MostCalls = 50;

    /// <summary>A repeated word of a call is the same call: calls are told apart by their ids, and the one that is decided about is left out.</summary>
    public async Task<CallerFacts> ReadAsync(CallState call, CancellationToken ct)
    {
        if (call.Caller is not { } caller)
        {
            return CallerFacts.Stranger;
        }

        var looked = callers.FindAsync(CallerKey.Of(caller), ct);
        var ended = lists.EndedAsync(caller, outcome: null, MostCalls, next: null, ct);
        var live = lists.LiveAsync(ct);
        await Task.WhenAll(looked, ended, live);

        var record = (await looked)?.Caller;
        var before = (await ended).Calls.Concat((await live).Where(one => one.From == caller.Value && one.CalledBackBy is null)).DistinctBy(one => one.Id).Where(one => one.Id != call.Call.Value).ToList();
        var knownOtherwise = record is { Cases: > 0 } or { LastContactAt: not null };
        return new CallerFacts(
            IsReturning: knownOtherwise || before.Count > 0,
            HasOpenCase: record?.Open is not null,
            [.. before.Select(one => one.StartedAt)]);
    }
}
