using Ringback.Core.Routing;
using Ringback.Functions.Calls.Lists;

namespace Ringback.Functions.Calls.Api;

/// <summary>One call as the API shows it: the summary, the step that it is in or ended in, and what happened.</summary>
public sealed record CallDetail(
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
    string? Step,
    IReadOnlyList<Moment> Timeline)
{
    /// <param name="call">The call's entry in the list.</param>
    public static CallDetail Of(CallState state, CallSummary call) => new(
        call.Id,
        call.CorrelationId,
        call.ServerCallId,
        call.From,
        call.To,
        call.Source,
        call.StartedAt,
        call.EndedAt,
        call.Outcome,
        call.WaitSeconds,
        call.AnsweredBy,
        call.CaseId,
        call.Plan,
        state.Step?.Value,
        state.Timeline);
}
