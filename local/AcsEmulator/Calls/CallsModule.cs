using Ringback.AcsEmulator.Control;
using Ringback.AcsEmulator.Media;
using Ringback.AcsEmulator.Recordings;

namespace Ringback.AcsEmulator.Calls;

/// <summary>Puts calls, media, recordings and phones into the emulator: their operations on the wire and in the control API.</summary>
internal static class CallsModule
{
    /// <returns>The phones, for the texts that reach them.</returns>
    public static IPhoneTexts Register(EmulatorParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var services = new CallServices(parts);
        new IncomingOperations(services).Map(parts.Routes);
        new ConnectionOperations(services).Map(parts.Routes);
        new ParticipantOperations(services).Map(parts.Routes);
        new MediaOperations(services).Map(parts.Routes);
        new RecordingOperations(services).Map(parts.Routes);
        new CallsControl(services).Map(parts.Routes);
        new PhonesControl(services.Phones).Map(parts.Routes);
        return services.Phones;
    }
}
