namespace Ringback.AcsEmulator;

/// <summary>Brings mid-call events to the app (wire.md 2.5).</summary>
public interface ICallbacks
{
    /// <summary>
    /// Sends one event of a call: wrapped as an array of CloudEvents, signed, retried after 1, 5 and 15 s. Call it under <see cref="EmulatorState.Gate"/>.
    /// </summary>
    /// <param name="eventName">Without the prefix, such as <c>CallConnected</c>.</param>
    /// <param name="data">The event's <c>data</c>; its <c>callConnectionId</c>, <c>serverCallId</c> and <c>correlationId</c> included.</param>
    void Send(Uri callbackUri, string callConnectionId, string eventName, object data);
}
