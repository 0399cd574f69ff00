using Azure;
using Azure.Communication.CallAutomation;
using Ringback.Core.Routing;
using Ringback.Functions.Settings;
using CallConnection = Azure.Communication.CallAutomation.CallConnection;

namespace Ringback.Functions.Calls.Commands;

/// <summary>The caller's call itself: answer, reject, end, ask.</summary>
public sealed class CallCommands(CallAutomationClient client, CallAddresses addresses, RingbackSettings settings) : ICommandHandler
{
    public Task<CommandResult> TryCarryOutAsync(CommandContext context, CancellationToken ct) => context.Pending.Command switch
    {
        AnswerCall answer => AnswerAsync(context, answer, ct),
        RejectCall reject => RejectAsync(reject, ct),
        EndCall => EndAsync(context, ct),
        InspectCall => InspectAsync(context, ct),
        _ => CommandResult.AnotherHandlers,
    };

    private async Task<CommandResult> AnswerAsync(CommandContext context, AnswerCall command, CancellationToken ct)
    {
        var options = new AnswerCallOptions(command.IncomingContext, addresses.Of(context.Call))
        {
            OperationContext = context.Reference,
            CallIntelligenceOptions = settings.SpeechEndpoint is { } speech ? new CallIntelligenceOptions { CognitiveServicesEndpoint = speech } : null,
        };
        var answer = await client.AnswerCallAsync(options, ct);
        return new CommandResult.Done(new AnswerTaken(context.Now, answer.Value.CallConnectionProperties.CallConnectionId));
    }

    private async Task<CommandResult> RejectAsync(RejectCall command, CancellationToken ct)
    {
        await client.RejectCallAsync(new RejectCallOptions(command.IncomingContext) { CallRejectReason = CallRejectReason.Forbidden }, ct);
        return new CommandResult.Done();
    }

    private async Task<CommandResult> EndAsync(CommandContext context, CancellationToken ct)
    {
        if (context.Connection is not { } connection)
        {
            return new CommandResult.Done(new CallTerminated(context.Now, WasThere: false));
        }

        var wasThere = await HangUp.ForEveryoneAsync(client.GetCallConnection(connection), ct);
        return new CommandResult.Done(new CallTerminated(context.Now, wasThere));
    }

    private async Task<CommandResult> InspectAsync(CommandContext context, CancellationToken ct)
    {
        if (context.Connection is not { } connection)
        {
            return new CommandResult.Done();
        }

        try
        {
            var call = client.GetCallConnection(connection);
            var state = (await call.GetCallConnectionPropertiesAsync(ct)).Value.CallConnectionState;
            if (state == CallConnectionState.Disconnected || state == CallConnectionState.Disconnecting)
            {
                return new CommandResult.Done(new CallIsGone(context.Now));
            }

            if (state != CallConnectionState.Connected)
            {
                return new CommandResult.Done();
            }

            if (context.State.Stage is Stage.Answering)
            {
                // The caller waits for the first sound: that the call is up is enough to know.
                return new CommandResult.Done(new CallIsUp(context.Now));
            }

            var people = await call.GetParticipantsAsync(ct);
            return new CommandResult.Done(new PeopleInCall(context.Now, Number: null, [.. people.Value.Select(person => person.Identifier.RawId)]));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return new CommandResult.Done(new CallIsGone(context.Now));
        }
    }
}

internal static class HangUp
{
    /// <returns>Whether the service still knew the call.</returns>
    public static async Task<bool> ForEveryoneAsync(CallConnection call, CancellationToken ct)
    {
        try
        {
            await call.HangUpAsync(forEveryone: true, ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 410 || e.ErrorCode == "8528")
        {
            return false;
        }
    }
}
