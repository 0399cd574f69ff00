using Ringback.AcsEmulator.Media;
using Ringback.AcsEmulator.Phones;

namespace Ringback.AcsEmulator.Calls;

/// <summary>What calls need: the emulator's shared parts, the people's phones and lines, and who is in which call.</summary>
internal sealed class CallServices(EmulatorParts parts)
{
    public Clock Clock => parts.Clock;

    public Journal Journal => parts.Journal;

    public IEventGrid EventGrid => parts.EventGrid;

    public ICallbacks Callbacks => parts.Callbacks;

    public Numbers Numbers => parts.Numbers;

    public EmulatorIds Ids => parts.Ids;

    public Uri PublicUrl => parts.Options.PublicUrl;

    public PhoneBook Phones { get; } = new();

    public Lines Lines { get; } = new(parts.Numbers);

    public CallRegistry Registry { get; } = new();

    public SoundFiles SoundFiles { get; } = new(parts);

    /// <summary>Whether this one use of the speech service fails, by the faults in force.</summary>
    public bool SpeechFails() => parts.Faults.SpeechFails();
}
