using Ringback.Core.Callbacks;
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
    string? CalledBackBy,
    CallbackView? Callback,
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
        call.CalledBackBy,
        state.Callback is { } callback ? CallbackView.Of(callback) : null,
        state.Step?.Value,
        state.Timeline);
}

/// <summary>A call back as the API shows it.</summary>
/// <param name="Phase">Such as <c>ringing</c> or <c>talking</c>.</param>
/// <param name="Result">In words; null while it goes on.</param>
/// <param name="TalkSeconds">How long the two were connected.</param>
/// <param name="Contact">Whether that was long enough to count as contact.</param>
public sealed record CallbackView(string Phase, string? Result, double TalkSeconds, bool Contact)
{
    public static CallbackView Of(CallbackState state) => new(
        state.Phase.ToString().ToLowerInvariant(),
        state.Result is null ? null : CallbackWording.Told(state),
        Math.Round(state.Talked.TotalSeconds, 1),
        state.IsContact);
}
