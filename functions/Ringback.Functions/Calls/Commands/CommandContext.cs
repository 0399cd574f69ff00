using System.Globalization;
using Ringback.Core;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Rows;

namespace Ringback.Functions.Calls.Commands;

/// <summary>A command about to be carried out, and what is known of its call.</summary>
/// <param name="Found">What the commands before it brought and the state does not know yet.</param>
public sealed record CommandContext(CallState State, PendingCommand Pending, IReadOnlyList<CallEvent> Found, DateTimeOffset Now)
{
    public CallId Call => State.Call;

    /// <summary>The operation context on the wire.</summary>
    public string Reference => References.Of(Pending.Command);

    /// <summary>The service's id of the caller's call; null when it is not known.</summary>
    public string? Connection => State.Connection ?? Found.OfType<AnswerTaken>().LastOrDefault()?.Connection;

    public TimeSpan Age => Now - Pending.QueuedAt;

    /// <summary>The service's id of a leg; null when it is not known.</summary>
    public string? ConnectionOf(LegId leg) =>
        Found.OfType<LegDialled>().LastOrDefault(dialled => dialled.Leg == leg)?.Connection ?? State.Find(leg)?.Connection;
}

/// <summary>Operation contexts: which command an event of the service belongs to.</summary>
internal static class References
{
    private const char Usual = 'c';

    /// <summary>The caller was asked to choose: a key that comes back is a choice, where it otherwise only ends what the caller says.</summary>
    private const char Question = 'q';

    public static string Of(CallCommand command) => $"{(command is AskCaller ? Question : Usual)}{command.Number}";

    /// <returns>The command's number; 0, which no command has, for a context that is not ours.</returns>
    public static int NumberOf(string? reference) =>
        reference is [Usual or Question, ..] && int.TryParse(reference.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static bool IsQuestion(string? reference) => reference is [Question, ..];
}
