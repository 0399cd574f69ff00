namespace Ringback.Core.Routing;

public enum RecordingPhase
{
    /// <summary>Asked for; the service has not confirmed it.</summary>
    Starting,

    Running,

    Stopped,
}

/// <summary>The recording of a caller's message.</summary>
/// <param name="Command">The number of the command that asked for it.</param>
/// <param name="Id">The service's id; null until it is known.</param>
/// <param name="Text">What the speech service understood of it.</param>
public sealed record Recording(int Command, RecordingPhase Phase, string? Id = null, DateTimeOffset? StartedAt = null, TimeSpan Length = default, string? Text = null);
