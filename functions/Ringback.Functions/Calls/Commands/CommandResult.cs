using Ringback.Core.Routing;

namespace Ringback.Functions.Calls.Commands;

/// <summary>What became of a command.</summary>
public abstract record CommandResult
{
    /// <summary>It is done, or needs no doing any more.</summary>
    /// <param name="Events">What the call has to know of it.</param>
    public sealed record Done(params IReadOnlyList<CallEvent> Events) : CommandResult;

    /// <summary>It can't be done, now or later.</summary>
    /// <param name="Gone">Because what it is about does not exist any more.</param>
    public sealed record Impossible(bool Gone, string Reason) : CommandResult;

    /// <summary>Not now: it is tried again.</summary>
    public sealed record Later(TimeSpan After, string Reason) : CommandResult;

    /// <summary>Another handler knows it.</summary>
    public sealed record NotMine : CommandResult;

    internal static Task<CommandResult> AnotherHandlers { get; } = Task.FromResult<CommandResult>(new NotMine());
}
