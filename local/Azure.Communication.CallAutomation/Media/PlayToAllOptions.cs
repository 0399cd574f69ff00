namespace Azure.Communication.CallAutomation;

/// <summary>What to play to everyone in a call.</summary>
public class PlayToAllOptions
{
    /// <summary>Several sources, one after another.</summary>
    public PlayToAllOptions(IEnumerable<PlaySource> playSources)
    {
        ArgumentNullException.ThrowIfNull(playSources);
        PlaySources = [.. playSources];
    }

    /// <summary>One source.</summary>
    public PlayToAllOptions(PlaySource playSource)
        : this([playSource])
    {
    }

    /// <summary>What is played.</summary>
    public IReadOnlyList<PlaySource> PlaySources { get; }

    /// <summary>Whether it starts again at its end, until it is cancelled.</summary>
    public bool Loop { get; set; }

    /// <summary>Comes back in the events of this request; without one the client makes one up.</summary>
    public string? OperationContext { get; set; }

    /// <summary>Where the events of this request go instead of to the call's callback.</summary>
    public Uri? OperationCallbackUri { get; set; }

    /// <summary>Whether what is being played now is cut short; otherwise plays are queued.</summary>
    public bool InterruptCallMediaOperation { get; set; }

    internal object ToWire() => PlayWire.Write(PlaySources, playTo: null, Loop, InterruptCallMediaOperation, OperationContext, OperationCallbackUri);
}
