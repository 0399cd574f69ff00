using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Media;

/// <summary>The media operations of one call: done one after another (wire.md 7), plus the tones that are listened for all the time.</summary>
internal sealed class MediaQueue(CallConnection connection)
{
    private readonly Queue<MediaOperation> waiting = new();
    private MediaOperation? current;

    public ContinuousTones ContinuousTones { get; } = new(connection);

    /// <summary>Adds an operation at the end, or, interrupting, instead of everything else.</summary>
    public void Add(MediaOperation operation, bool interrupt)
    {
        if (interrupt)
        {
            CancelAll();
        }

        waiting.Enqueue(operation);
        Next();
    }

    public void CancelAll()
    {
        var cancelled = current is null ? waiting.ToArray() : [current, .. waiting];
        current = null;
        waiting.Clear();
        foreach (var operation in cancelled)
        {
            operation.Cancel();
        }

        connection.Conversation.SoundChanged();
    }

    /// <summary>The call is over.</summary>
    public void Stop()
    {
        current?.Stop();
        current = null;
        waiting.Clear();
    }

    /// <summary>The party hears something of the app, or is being listened to.</summary>
    public bool Occupies(Party party) => party.IsOnHold || current?.Occupies(party) == true;

    public void Joined(Party party) => current?.Joined(party);

    public void Left(Party party) => current?.Left(party);

    public void Tone(Party party, string tone)
    {
        ContinuousTones.Tone(party, tone);
        current?.Tone(party, tone);
    }

    public void Speech(Party party, string text, TimeSpan length) => current?.Speech(party, text, length);

    private void Next()
    {
        if (current is null && waiting.TryDequeue(out var operation))
        {
            current = operation;
            operation.Start(() => Finished(operation));
        }
    }

    private void Finished(MediaOperation operation)
    {
        if (current != operation)
        {
            return;
        }

        current = null;
        Next();
        if (current is null)
        {
            connection.Conversation.SoundChanged();
        }
    }
}
