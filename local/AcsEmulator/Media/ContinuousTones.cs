using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Media;

/// <summary>Continuous DTMF recognition: every tone of a party becomes an event, whatever else goes on.</summary>
internal sealed class ContinuousTones(CallConnection connection)
{
    private readonly Dictionary<string, Listener> listeners = new(StringComparer.Ordinal);

    public void Start(string key, string? context, Uri? callback) => listeners[key] = new Listener(context, callback);

    public void Stop(string key, string? context, Uri? callback)
    {
        listeners.Remove(key);
        connection.Raise("ContinuousDtmfRecognitionStopped", context, ResultCode.Success, callback);
    }

    public void Tone(Party party, string tone)
    {
        if (listeners.TryGetValue(party.Key, out var listener))
        {
            listener.Heard++;
            connection.Raise(
                "ContinuousDtmfRecognitionToneReceived", listener.Context, ResultCode.Success, listener.Callback, ("sequenceId", listener.Heard), ("tone", tone));
        }
    }

    private sealed class Listener(string? context, Uri? callback)
    {
        public string? Context { get; } = context;

        public Uri? Callback { get; } = callback;

        public int Heard { get; set; }
    }
}
