using System.Text.Json;
using Ringback.Core;
using Ringback.Core.Routing;

namespace Ringback.Functions.Calls.Lists;

/// <summary>A call as the API lists it.</summary>
/// <param name="From">Null for an anonymous caller.</param>
/// <param name="Source">The label of the number that was called.</param>
/// <param name="Outcome">Null while the call runs.</param>
/// <param name="WaitSeconds">From the ring to the first person or to the end; null while neither has come.</param>
/// <param name="CaseId">The case that the call opened or joined; null: none.</param>
/// <param name="Plan">The version of the plan that the call ran on.</param>
/// <param name="Language">The language that the call was in (BCP 47); null: the business's first.</param>
/// <param name="CalledBackBy">The person who calls back, and <paramref name="From"/> is whom; null: a caller's call to us.</param>
public sealed record CallSummary(
    string Id,
    string CorrelationId,
    string ServerCallId,
    string? From,
    string To,
    string? Source,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string? Outcome,
    double? WaitSeconds,
    string? AnsweredBy,
    string? CaseId,
    int Plan,
    string? Language = null,
    string? CalledBackBy = null)
{
    public static CallSummary Of(CallState state, CaseId? caseId = null) => new(
        state.Call.Value,
        state.CorrelationId,
        state.ServerCallId,
        state.Caller?.Value,
        state.Line.Value,
        state.Source,
        state.RangAt,
        state.EndedAt,
        state.Outcome?.ToWord(),
        state.Waited is { } waited ? Math.Round(waited.TotalSeconds, 1) : null,
        state.Evidence.AnsweredBy?.Value,
        (caseId ?? state.Callback?.Order.Case)?.Value,
        state.PlanVersion.Value,
        state.Language,
        state.Callback?.Order.Person.Value);

    internal string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    internal static CallSummary Read(string json) => JsonSerializer.Deserialize<CallSummary>(json, JsonSerializerOptions.Web)!;
}
