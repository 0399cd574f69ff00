using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Media;

/// <summary>Plays a prompt to one party, then listens for keys or words: how the service's recognition goes (wire.md 1.3, 2.6).</summary>
internal sealed class RecognizeOperation : MediaOperation
{
    private static readonly TimeSpan DefaultSilence = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DefaultEndSilence = TimeSpan.FromMilliseconds(500);

    private readonly CallServices services;
    private readonly CallConnection connection;
    private readonly RecognizeRequest request;
    private readonly string target;
    private readonly PromptPlayer? player;
    private readonly RecognizeListener listener;
    private Action finished = () => { };
    private IDisposable? timer;
    private Phase phase = Phase.Waiting;

    public RecognizeOperation(CallServices services, CallConnection connection, RecognizeRequest request)
    {
        this.services = services;
        this.connection = connection;
        this.request = request;
        target = request.RecognizeOptions!.TargetParticipant!.Key;
        listener = new RecognizeListener(request.RecognizeInputType!.Value, request.RecognizeOptions);
        List<PlaySource> prompts = request.PlayPrompts is { Count: > 0 } several ? several : request.PlayPrompt is { } one ? [one] : [];
        player = prompts.Count == 0 ? null : new PromptPlayer(services, connection, prompts, IsTarget, loop: false)
        {
            Completed = Listen,
            Failed = (index, why) => Fail(ResultCode.Media(500, 8511, $"Action failed, encountered failure while trying to play the prompt: {why.Message}"), index),
        };
    }

    public override void Start(Action finished)
    {
        this.finished = finished;
        phase = Phase.Prompting;
        if (listener.NeedsSpeech && !connection.HasSpeech)
        {
            Fail(ResultCode.Media(500, 8565, "Action failed, the call was set up without Cognitive Services."));
        }
        else if (player is null)
        {
            Listen();
        }
        else
        {
            player.Start();
        }
    }

    public override void Cancel()
    {
        Stop();
        connection.Raise("RecognizeCanceled", request.OperationContext, Cancelled, request.OperationCallbackUri);
    }

    public override void Stop()
    {
        phase = Phase.Over;
        player?.Stop();
        timer?.Dispose();
    }

    public override bool Occupies(Party party) => IsTarget(party) && (phase == Phase.Listening || player?.SoundsTo(party) == true);

    public override void Left(Party party)
    {
        if (IsTarget(party))
        {
            Fail(ResultCode.Media(400, 8528, "Action failed, the participant left the call."));
        }
    }

    public override void Tone(Party party, string tone)
    {
        if (!IsTarget(party) || !TakesInput() || listener.Tone(tone) is not { } step)
        {
            return;
        }

        if (step.Result is not null)
        {
            Conclude(step);
            return;
        }

        Wait(listener.InterToneTimeout, ResultCode.Media(400, 8532, "Action failed, inter-digit silence timeout reached."));
    }

    public override void Speech(Party party, string text, TimeSpan length)
    {
        if (!IsTarget(party) || !listener.TakesSpeech || !TakesInput())
        {
            return;
        }

        timer?.Dispose();
        var endSilence = request.RecognizeOptions!.SpeechOptions?.EndSilenceTimeoutInMs is { } ms ? TimeSpan.FromMilliseconds(ms) : DefaultEndSilence;
        timer = services.Clock.After(length + endSilence, () => Conclude(listener.Speech(text)));
    }

    private bool IsTarget(Party party) => string.Equals(party.Key, target, StringComparison.Ordinal);

    /// <summary>Input during the prompt counts only when it may interrupt it; then it ends it.</summary>
    private bool TakesInput()
    {
        if (phase == Phase.Prompting && request.RecognizeOptions!.InterruptPrompt == true)
        {
            player?.Stop();
            phase = Phase.Listening;
        }

        return phase == Phase.Listening;
    }

    private void Listen()
    {
        phase = Phase.Listening;
        var silence = request.RecognizeOptions!.InitialSilenceTimeoutInSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultSilence;
        Wait(silence, ResultCode.Media(400, 8510, "Action failed, initial silence timeout reached."));
        connection.Conversation.SoundChanged();
    }

    private void Wait(TimeSpan time, ResultCode late)
    {
        timer?.Dispose();
        timer = services.Clock.After(time, () => Fail(late));
    }

    private void Conclude(RecognizeListener.Step step)
    {
        if (step.Fields is null)
        {
            Fail(step.Result!);
            return;
        }

        Stop();
        connection.Raise("RecognizeCompleted", request.OperationContext, step.Result, request.OperationCallbackUri, step.Fields);
        finished();
    }

    private void Fail(ResultCode why, int? source = null)
    {
        Stop();
        connection.Raise("RecognizeFailed", request.OperationContext, why, request.OperationCallbackUri, ("failedPlaySourceIndex", source));
        finished();
    }

    private enum Phase
    {
        Waiting,
        Prompting,
        Listening,
        Over,
    }
}
