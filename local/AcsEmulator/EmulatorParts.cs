namespace Ringback.AcsEmulator;

/// <summary>What the parts of the emulator share. Everything in it is used under <see cref="EmulatorState.Gate"/>.</summary>
public sealed record EmulatorParts(
    EmulatorOptions Options,
    EmulatorState State,
    Clock Clock,
    EmulatorIds Ids,
    Journal Journal,
    Faults Faults,
    Numbers Numbers,
    IEventGrid EventGrid,
    ICallbacks Callbacks,
    Outbox Outbox,
    IRoutes Routes);
