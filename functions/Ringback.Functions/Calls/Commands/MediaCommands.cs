using Azure.Communication;
using Azure.Communication.CallAutomation;
using Ringback.Core.Routing;

namespace Ringback.Functions.Calls.Commands;

/// <summary>
/// What the caller hears and says. The wire knows no repeats here, so every order replaces whatever plays: done again, it starts again, and the events of both
/// carry the same context. What is queued waits for its turn instead (wire.md 7), and goes with the rest when the next order comes.
/// </summary>
public sealed class MediaCommands(CallAutomationClient client, Prompts prompts) : ICommandHandler
{
    private static readonly CommandResult NoSpeech = new CommandResult.Impossible(Gone: false, "no speech service is set up (setting SpeechEndpoint)");

    private static readonly TimeSpan SilenceBeforeSpeech = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan SilenceAfterSpeech = TimeSpan.FromSeconds(5);

    /// <summary>The longest first silence that the service takes (wire.md 1.3).</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(300);

    public Task<CommandResult> TryCarryOutAsync(CommandContext context, CancellationToken ct) => context.Pending.Command switch
    {
        PlayToCaller play => PlayAsync(context, play, ct),
        ListenToCaller listen => ListenAsync(context, listen, ct),
        AskCaller ask => AskAsync(context, ask, ct),
        StopSound => StopAsync(context, ct),
        _ => CommandResult.AnotherHandlers,
    };

    private async Task<CommandResult> PlayAsync(CommandContext context, PlayToCaller command, CancellationToken ct)
    {
        if (Media(context) is not { } media || prompts.Of(command.Sound) is not { } source)
        {
            return NoSpeech;
        }

        await media.PlayToAllAsync(
            new PlayToAllOptions(source) { Loop = command.Loop, OperationContext = context.Reference, InterruptCallMediaOperation = !command.IsQueued }, ct);
        return new CommandResult.Done();
    }

    private async Task<CommandResult> ListenAsync(CommandContext context, ListenToCaller command, CancellationToken ct)
    {
        var prompt = command.Prompt is { } sound ? prompts.Of(sound) : null;
        if (Media(context) is not { } media || (command.Speech && !prompts.CanSpeak))
        {
            return NoSpeech;
        }

        var options = command.Speech ? SpeechAndKeys(context, command) : Keys(context, command);
        options.Prompt = prompt;
        options.InterruptPrompt = true;
        options.InterruptCallMediaOperation = true;
        options.OperationContext = context.Reference;
        await media.StartRecognizingAsync(options, ct);
        return new CommandResult.Done();
    }

    private async Task<CommandResult> AskAsync(CommandContext context, AskCaller command, CancellationToken ct)
    {
        if (Media(context) is not { } media || prompts.Of(command.Prompt) is not { } prompt || (command.Speech && !prompts.CanSpeak))
        {
            return NoSpeech;
        }

        var options = Choices.Options(Caller(context), command);
        options.Prompt = prompt;
        options.InterruptPrompt = true;
        options.InterruptCallMediaOperation = true;
        options.OperationContext = context.Reference;
        await media.StartRecognizingAsync(options, ct);
        return new CommandResult.Done();
    }

    private async Task<CommandResult> StopAsync(CommandContext context, CancellationToken ct)
    {
        if (Media(context) is { } media)
        {
            await media.CancelAllMediaOperationsAsync(ct);
        }

        return new CommandResult.Done();
    }

    private static CallMediaRecognizeOptions SpeechAndKeys(CommandContext context, ListenToCaller command) =>
        new CallMediaRecognizeSpeechOrDtmfOptions(Caller(context), maxTonesToCollect: 1)
        {
            StopTones = [DtmfTone.Pound],
            EndSilenceTimeout = command.SilenceAfter ?? SilenceAfterSpeech,
            InitialSilenceTimeout = command.SilenceBefore ?? (command.Max < SilenceBeforeSpeech ? command.Max : SilenceBeforeSpeech),
            SpeechLanguage = command.Language,
        };

    private static CallMediaRecognizeOptions Keys(CommandContext context, ListenToCaller command) =>
        new CallMediaRecognizeDtmfOptions(Caller(context), maxTonesToCollect: 1)
        {
            StopTones = [DtmfTone.Pound],
            InitialSilenceTimeout = command.Max < LongestSilence ? command.Max : LongestSilence,
        };

    /// <summary>Who is asked: in a call back the person who was rung, otherwise the caller.</summary>
    private static CommunicationIdentifier Caller(CommandContext context) =>
        context.State.Callback is { Order.Phone: var person } ? new PhoneNumberIdentifier(person.Value) :
        context.State.CallerRawId is { Length: > 0 } raw ? CommunicationIdentifier.FromRawId(raw) : new PhoneNumberIdentifier(context.State.Caller?.Value ?? "anonymous");

    private CallMedia? Media(CommandContext context) => context.Connection is { } connection ? client.GetCallConnection(connection).GetCallMedia() : null;
}
