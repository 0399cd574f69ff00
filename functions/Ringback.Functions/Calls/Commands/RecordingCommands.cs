using Azure;
using Azure.Communication.CallAutomation;
using Ringback.Core.Routing;

namespace Ringback.Functions.Calls.Commands;

/// <summary>The recording of a message: sound only, one channel, WAV.</summary>
public sealed class RecordingCommands(CallAutomationClient client, CallAddresses addresses) : ICommandHandler
{
    public Task<CommandResult> TryCarryOutAsync(CommandContext context, CancellationToken ct) => context.Pending.Command switch
    {
        StartRecording => StartAsync(context, ct),
        StopRecording stop => StopAsync(stop, ct),
        _ => CommandResult.AnotherHandlers,
    };

    private async Task<CommandResult> StartAsync(CommandContext context, CancellationToken ct)
    {
        if (context.Connection is not { } connection)
        {
            return new CommandResult.Impossible(Gone: true, "the call has no connection");
        }

        var options = new StartRecordingOptions(connection)
        {
            RecordingContent = RecordingContent.Audio,
            RecordingChannel = RecordingChannel.Mixed,
            RecordingFormat = RecordingFormat.Wav,
            RecordingStateCallbackUri = addresses.Of(context.Call),
        };
        var started = await client.GetCallRecording().StartAsync(options, ct);
        return new CommandResult.Done(new RecordingRuns(context.Now, started.Value.RecordingId));
    }

    private async Task<CommandResult> StopAsync(StopRecording command, CancellationToken ct)
    {
        try
        {
            await client.GetCallRecording().StopAsync(command.Recording, ct);
        }
        catch (RequestFailedException e) when (e.Status is >= 400 and < 500 and not (408 or 429))
        {
            // It has stopped already, with the call or by an earlier order.
        }

        return new CommandResult.Done();
    }
}
