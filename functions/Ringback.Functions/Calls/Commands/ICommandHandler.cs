namespace Ringback.Functions.Calls.Commands;

/// <summary>Carries out one kind of command. Doing it again is harmless.</summary>
public interface ICommandHandler
{
    /// <returns><see cref="CommandResult.NotMine"/> when the command is of another kind.</returns>
    Task<CommandResult> TryCarryOutAsync(CommandContext context, CancellationToken ct);
}
