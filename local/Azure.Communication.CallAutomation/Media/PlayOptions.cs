using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>What to play to whom.</summary>
public class PlayOptions
{
    /// <summary>Several sources, one after another, to some participants.</summary>
    public PlayOptions(IEnumerable<PlaySource> playSources, IEnumerable<CommunicationIdentifier> playTo)
    {
        ArgumentNullException.ThrowIfNull(playSources);
        ArgumentNullException.ThrowIfNull(playTo);
        PlaySources = [.. playSources];
        PlayTo = [.. playTo];
    }

    /// <summary>One source to some participants.</summary>
    public PlayOptions(PlaySource playSource, IEnumerable<CommunicationIdentifier> playTo)
        : this([playSource], playTo)
    {
    }

    /// <summary>What is played.</summary>
    public IReadOnlyList<PlaySource> PlaySources { get; }

    /// <summary>Who hears it.</summary>
    public IReadOnlyList<CommunicationIdentifier> PlayTo { get; }

    /// <summary>Whether it starts again at its end, until it is cancelled.</summary>
    public bool Loop { get; set; }

    /// <summary>Comes back in the events of this request; without one the client makes one up.</summary>
    public string? OperationContext { get; set; }

    /// <summary>Where the events of this request go instead of to the call's callback.</summary>
    public Uri? OperationCallbackUri { get; set; }

    internal object ToWire() => PlayWire.Write(PlaySources, PlayTo.Count == 0 ? null : PlayTo.Select(IdentifierWire.Write), Loop, interrupt: null, OperationContext, OperationCallbackUri);
}
