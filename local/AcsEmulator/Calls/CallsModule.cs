using Ringback.AcsEmulator.Phones;

namespace Ringback.AcsEmulator.Calls;

/// <summary>Puts calls, media, recordings and phones into the emulator: their operations on the wire and in the control API.</summary>
internal static class CallsModule
{
    /// <returns>The phones, for the texts that reach them.</returns>
    public static IPhoneTexts Register(EmulatorParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new PhoneBook();
    }
}
