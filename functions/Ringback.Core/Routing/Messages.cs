namespace Ringback.Core.Routing;

/// <summary>The recording of a caller's message, from the order to the proof.</summary>
internal static class Messages
{
    public static void StartRecording(this Turn turn)
    {
        var command = turn.Do(new StartRecording());
        turn.State = turn.State with { Recording = new Recording(command, RecordingPhase.Starting) };
    }

    /// <summary>The message is complete.</summary>
    public static void StopRecording(this Turn turn, DateTimeOffset at, string? text)
    {
        if (turn.State.Recording is not { Phase: not RecordingPhase.Stopped } recording)
        {
            return;
        }

        turn.Measure(at, text);
        if (recording.Id is { } id)
        {
            turn.Do(new StopRecording(id));
        }
    }

    /// <summary>The recording ended at that moment, by an order or with the call.</summary>
    public static void Measure(this Turn turn, DateTimeOffset at, string? text)
    {
        if (turn.State.Recording is not { Phase: not RecordingPhase.Stopped } recording)
        {
            return;
        }

        var length = recording.StartedAt is { } since && at > since ? at - since : TimeSpan.Zero;
        turn.State = turn.State with { Recording = recording with { Phase = RecordingPhase.Stopped, Length = length, Text = text } };
        turn.Prove(evidence => evidence with { Message = evidence.Message > length ? evidence.Message : length });
        turn.Note("message", $"{length.TotalSeconds:0} s{(text is null ? "" : $": {text}")}");
    }

    /// <summary>The service says that it records.</summary>
    public static void RecordingRuns(this Turn turn, RecordingRuns e)
    {
        switch (turn.State.Recording)
        {
            case { Phase: RecordingPhase.Starting } recording:
                var stepEnded = turn.State.Progress is not Steps.TakingMessage;
                turn.State = turn.State with { Recording = recording with { Phase = RecordingPhase.Running, Id = e.Recording, StartedAt = e.At } };
                if (stepEnded && turn.State.EndedAt is null)
                {
                    turn.StopRecording(turn.Facts.Now, text: null);
                }

                break;
            case { Phase: RecordingPhase.Running } recording:
                // Both the order's answer and the service's own event tell the start; the earlier one is nearer to it.
                var since = recording.StartedAt < e.At ? recording.StartedAt : e.At;
                turn.State = turn.State with { Recording = recording with { Id = recording.Id ?? e.Recording, StartedAt = since } };
                break;
            case { Id: null, Phase: RecordingPhase.Stopped } when e.Recording is { } id:
                turn.State = turn.State with { Recording = turn.State.Recording with { Id = id } };
                turn.Do(new StopRecording(id));
                break;
        }
    }
}
