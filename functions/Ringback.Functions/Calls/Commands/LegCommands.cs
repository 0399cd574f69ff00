using Azure.Communication;
using Azure.Communication.CallAutomation;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Slots;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Calls.Commands;

/// <summary>The people's phones: ring, whisper, move to the caller, end.</summary>
public sealed class LegCommands(CallAutomationClient client, LegSlots slots, Prompts prompts, CallAddresses addresses, RingbackSettings settings) : ICommandHandler
{
    public Task<CommandResult> TryCarryOutAsync(CommandContext context, CancellationToken ct) => context.Pending.Command switch
    {
        RingLeg ring => RingAsync(context, ring, ct),
        WhisperToLeg whisper => WhisperAsync(context, whisper, ct),
        TellLeg tell => TellAsync(context, tell, ct),
        MoveLeg move => MoveAsync(context, move, ct),
        EndLeg end => EndAsync(context, end, ct),
        FreeSlot free => FreeAsync(context, free, ct),
        _ => CommandResult.AnotherHandlers,
    };

    private async Task<CommandResult> RingAsync(CommandContext context, RingLeg command, CancellationToken ct)
    {
        if (context.Now > command.Until)
        {
            return new CommandResult.Impossible(Gone: false, "too late to ring");
        }

        var slot = await slots.TakeAsync(new SlotHolder(context.Call, command.Leg, context.State.Line, command.Phone), command.Slots, command.IsOutside, ct);
        if (slot is not SlotAnswer.Taken)
        {
            return new CommandResult.Done(new LegHasNoSlot(context.Now, command.Leg, PhoneInUse: slot is SlotAnswer.PhoneInUse));
        }

        var invite = new CallInvite(new PhoneNumberIdentifier(command.Phone.Value), new PhoneNumberIdentifier(context.State.Line.Value));
        var options = new CreateCallOptions(invite, command.IsTheCall ? addresses.Of(context.Call) : addresses.Of(context.Call, command.Leg))
        {
            OperationContext = context.Reference,
            CallIntelligenceOptions = settings.SpeechEndpoint is { } speech ? new CallIntelligenceOptions { CognitiveServicesEndpoint = speech } : null,
        };
        var created = await client.CreateCallAsync(options, ct);
        return new CommandResult.Done(new LegDialled(context.Now, command.Leg, created.Value.CallConnectionProperties.CallConnectionId));
    }

    private async Task<CommandResult> WhisperAsync(CommandContext context, WhisperToLeg command, CancellationToken ct)
    {
        if (Media(context, command) is not { } media || prompts.Of(command.Prompt) is not { } prompt)
        {
            return new CommandResult.Impossible(Gone: false, "no speech service is set up (setting SpeechEndpoint)");
        }

        var options = new CallMediaRecognizeDtmfOptions(new PhoneNumberIdentifier(command.Phone.Value), maxTonesToCollect: 1)
        {
            Prompt = prompt,
            InterruptPrompt = true,
            InterruptCallMediaOperation = true,
            InitialSilenceTimeout = command.Wait,
            OperationContext = context.Reference,
        };
        await media.StartRecognizingAsync(options, ct);
        return new CommandResult.Done();
    }

    private async Task<CommandResult> TellAsync(CommandContext context, TellLeg command, CancellationToken ct)
    {
        if (Media(context, command) is { } media && prompts.Of(command.Sound) is { } sound)
        {
            await media.PlayToAllAsync(new PlayToAllOptions(sound) { InterruptCallMediaOperation = true, OperationContext = context.Reference }, ct);
        }

        return new CommandResult.Done();
    }

    private async Task<CommandResult> MoveAsync(CommandContext context, MoveLeg command, CancellationToken ct)
    {
        if (context.Connection is not { } connection || context.ConnectionOf(command.Leg) is not { } from)
        {
            return new CommandResult.Impossible(Gone: true, "the call or the leg has no connection");
        }

        var options = new MoveParticipantsOptions([new PhoneNumberIdentifier(command.Phone.Value)], from) { OperationContext = context.Reference };
        await client.GetCallConnection(connection).MoveParticipantsAsync(options, ct);
        return new CommandResult.Done();
    }

    private async Task<CommandResult> EndAsync(CommandContext context, EndLeg command, CancellationToken ct)
    {
        if ((command.Connection ?? context.ConnectionOf(command.Leg)) is { } connection)
        {
            await HangUp.ForEveryoneAsync(client.GetCallConnection(connection), ct);
        }

        await slots.FreeAsync(new SlotHolder(context.Call, command.Leg, context.State.Line, command.Phone), ct);
        return new CommandResult.Done(new LegTerminated(context.Now, command.Leg));
    }

    private async Task<CommandResult> FreeAsync(CommandContext context, FreeSlot command, CancellationToken ct)
    {
        await slots.FreeAsync(new SlotHolder(context.Call, command.Leg, context.State.Line, command.Phone), ct);
        return new CommandResult.Done();
    }

    private CallMedia? Media(CommandContext context, LegCommand command) =>
        context.ConnectionOf(command.Leg) is { } connection ? client.GetCallConnection(connection).GetCallMedia() : null;
}
