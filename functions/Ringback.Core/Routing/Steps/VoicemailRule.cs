using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>Greeting, tone, message. The message ends with <c>#</c>, with silence, with the time, or with the caller.</summary>
internal sealed class VoicemailRule : StepRule<VoicemailStep>
{
    /// <summary>Nobody has said or pressed anything (wire.md 2.6).</summary>
    private const int InitialSilence = 8510;

    /// <summary>Somebody spoke, but no word was understood (wire.md 2.6).</summary>
    private const int NotUnderstood = 8563;

    protected override void Enter(Turn turn, VoicemailStep step)
    {
        var greeting = Wording.Spoken(step.Greeting, turn);
        turn.SetTimer(TimerNames.Step, greeting.Length + Prompt.Grace);
        turn.Progress = new TakingMessage(turn.PlayToCaller(greeting));
    }

    protected override void On(Turn turn, VoicemailStep step, CallEvent e)
    {
        if (turn.Progress is not TakingMessage message)
        {
            return;
        }

        if (message.Listen is null)
        {
            OnGreeting(turn, step, message, e);
        }
        else
        {
            OnMessage(turn, step, message, e);
        }
    }

    private static void OnGreeting(Turn turn, VoicemailStep step, TakingMessage message, CallEvent e)
    {
        switch (e)
        {
            case PlayEnded { Command: var command } when command == message.Greeting:
            case PlayFailed { Command: var failed } when failed == message.Greeting:
            case CommandFailed { Command.Number: var refused } when refused == message.Greeting:
            case TimerFired { Name: TimerNames.Step }:
                turn.StartRecording();
                turn.SetTimer(TimerNames.Step, step.Max + Prompt.Grace);
                Listen(turn, step, message, Tune.Tone);
                break;
        }
    }

    private static void OnMessage(Turn turn, VoicemailStep step, TakingMessage message, CallEvent e)
    {
        switch (e)
        {
            case Heard { Text: { Length: > 0 } text, Command: var command } when command == message.Listen && TooShort(turn, e.At) is { } missing:
                turn.SetTimer(TimerNames.Step, missing);
                turn.Progress = message with { Text = text };
                break;
            case Heard { Command: var command } heard when command == message.Listen:
                Finish(turn, step, heard.At, heard.Text);
                break;
            case HearingFailed { SubCode: InitialSilence or NotUnderstood, Command: var silent } when silent == message.Listen:
                Finish(turn, step, e.At, message.Text);
                break;
            case HearingFailed { Command: var deaf } when deaf == message.Listen && !message.KeysOnly:
            case CommandFailed { Command.Number: var refused } when refused == message.Listen && !message.KeysOnly:
                turn.Note("speech-failed", null);
                Listen(turn, step, message with { KeysOnly = true }, prompt: Tune.Tone);
                break;
            case TimerFired { Name: TimerNames.Step }:
                Finish(turn, step, e.At, message.Text);
                break;
            case CommandFailed { Command: StartRecording }:
                turn.Note("recording-failed", null);
                turn.State = turn.State with { Recording = null };
                turn.GoTo(step.Next);
                break;
        }
    }

    /// <summary>Words that were understood are a message: the recording goes on until it is long enough to count as one.</summary>
    private static TimeSpan? TooShort(Turn turn, DateTimeOffset at) =>
        turn.State.Recording is { Phase: not RecordingPhase.Stopped } recording && at - (recording.StartedAt ?? at) is var length && length < Evidence.LeastMessage
            ? Evidence.LeastMessage - length + TimeSpan.FromMilliseconds(500)
            : null;

    private static void Listen(Turn turn, VoicemailStep step, TakingMessage message, Sound prompt)
    {
        var listen = turn.Do(new ListenToCaller(prompt, step.Max, Speech: !message.KeysOnly, turn.Language));
        turn.Progress = message with { Listen = listen };
    }

    private static void Finish(Turn turn, VoicemailStep step, DateTimeOffset at, string? text)
    {
        turn.StopRecording(at, text);
        turn.GoTo(step.Next);
    }
}
