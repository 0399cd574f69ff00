namespace Ringback.AcsEmulator;

/// <summary>Raises the resource's events to whoever subscribed.</summary>
public interface IEventGrid
{
    /// <summary>Sends an event to every subscription that wants its type. Call it under <see cref="EmulatorState.Gate"/>.</summary>
    /// <param name="eventType">Such as <c>Microsoft.Communication.IncomingCall</c>.</param>
    /// <param name="subject">See wire.md 2.2 to 2.4.</param>
    /// <param name="data">Written as the event's <c>data</c>.</param>
    /// <param name="at">The event's time; null for now.</param>
    /// <param name="id">The event's id; null for a new one.</param>
    void Publish(string eventType, string subject, object data, DateTimeOffset? at = null, string? id = null);
}
