namespace Ringback.Functions.Plans.Api;

/// <summary>What <see cref="TrialBody"/> reads, for the API's document: a list may also be one text with commas, and a test holds the two together.</summary>
/// <param name="Plan">The text of the plan; null: the live one.</param>
/// <param name="Team">Whether people, switches and queues are as they are now; else everybody is free.</param>
/// <param name="At">The business's local time.</param>
/// <param name="Phones">How people's phones behave, by person.</param>
/// <param name="Waiting">How many callers wait, by queue.</param>
public sealed record TrialBodyView(
    string? Plan = null,
    bool Team = false,
    string? At = null,
    string? From = null,
    string? To = null,
    IReadOnlyList<string>? Press = null,
    IReadOnlyList<string>? Say = null,
    IReadOnlyList<string>? Busy = null,
    IReadOnlyList<string>? Away = null,
    IReadOnlyDictionary<string, string>? Phones = null,
    IReadOnlyList<string>? Switches = null,
    string? Caller = null,
    int RecentCalls = 0,
    IReadOnlyDictionary<string, int>? Waiting = null,
    string? HangUp = null,
    bool Speech = true,
    bool Silent = false);
