using System.Text.Json.Serialization;

namespace Ringback.Core.Routing;

/// <summary>Something to be done for a call, at least once and in order; doing one again is harmless.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$kind")]
[JsonDerivedType(typeof(OpenBooks), "open-books")]
[JsonDerivedType(typeof(AnswerCall), "answer")]
[JsonDerivedType(typeof(RejectCall), "reject")]
[JsonDerivedType(typeof(PlayToCaller), "play")]
[JsonDerivedType(typeof(ListenToCaller), "listen")]
[JsonDerivedType(typeof(StopSound), "stop-sound")]
[JsonDerivedType(typeof(StartRecording), "record")]
[JsonDerivedType(typeof(StopRecording), "stop-recording")]
[JsonDerivedType(typeof(EndCall), "end")]
[JsonDerivedType(typeof(InspectCall), "inspect")]
[JsonDerivedType(typeof(SetTimer), "timer")]
[JsonDerivedType(typeof(SettleCall), "settle")]
[JsonDerivedType(typeof(RingLeg), "ring")]
[JsonDerivedType(typeof(WhisperToLeg), "whisper")]
[JsonDerivedType(typeof(TellLeg), "tell")]
[JsonDerivedType(typeof(MoveLeg), "move")]
[JsonDerivedType(typeof(EndLeg), "end-leg")]
[JsonDerivedType(typeof(FreeSlot), "free-slot")]
public abstract record CallCommand
{
    /// <summary>Counts within the call, from 1; the operation context on the wire.</summary>
    public int Number { get; init; }
}

/// <summary>Writes the call into the lists, starts its heartbeat and tells the cases that it began.</summary>
public sealed record OpenBooks : CallCommand;

/// <param name="Until">Later, the caller's phone rings no more.</param>
public sealed record AnswerCall(string IncomingContext, DateTimeOffset Until) : CallCommand;

public sealed record RejectCall(string IncomingContext) : CallCommand;

public sealed record PlayToCaller(Sound Sound, bool Loop) : CallCommand;

/// <summary>Waits for <c>#</c>, or for speech and then silence.</summary>
/// <param name="Prompt">Heard first; null: nothing.</param>
/// <param name="Speech">Whether the speech service listens; otherwise keys only.</param>
public sealed record ListenToCaller(Sound? Prompt, TimeSpan Max, bool Speech, string Language) : CallCommand;

/// <summary>Stops whatever the caller hears.</summary>
public sealed record StopSound : CallCommand;

public sealed record StartRecording : CallCommand;

public sealed record StopRecording(string Recording) : CallCommand;

/// <summary>Ends the caller's call for everybody in it.</summary>
public sealed record EndCall : CallCommand;

/// <summary>Asks the service whether the call exists, and who is in it.</summary>
public sealed record InspectCall : CallCommand;

public sealed record SetTimer(string Name, DateTimeOffset Due) : CallCommand;

/// <summary>Tells the cases the verdict, and closes the books.</summary>
public sealed record SettleCall(CallVerdict Verdict) : CallCommand;

/// <summary>A command about one leg.</summary>
public abstract record LegCommand(LegId Leg) : CallCommand;

/// <summary>Takes a free outbound call of the line and rings the phone with it.</summary>
/// <param name="Slots">How many outbound calls the line may hold at once.</param>
/// <param name="Until">Later, ringing makes no sense any more.</param>
public sealed record RingLeg(LegId Leg, PhoneNumber Phone, int Slots, DateTimeOffset Until) : LegCommand(Leg);

/// <summary>Says who calls and waits for 1.</summary>
public sealed record WhisperToLeg(LegId Leg, PhoneNumber Phone, Sound Prompt, TimeSpan Wait) : LegCommand(Leg);

public sealed record TellLeg(LegId Leg, Sound Sound) : LegCommand(Leg);

/// <summary>Moves the person into the caller's call.</summary>
public sealed record MoveLeg(LegId Leg, PhoneNumber Phone) : LegCommand(Leg);

/// <summary>Ends the leg and gives its slot back.</summary>
/// <param name="Connection">Where the leg's own record may not know it; null otherwise.</param>
public sealed record EndLeg(LegId Leg, PhoneNumber Phone, string? Connection) : LegCommand(Leg);

/// <summary>Gives back the slot of a leg that ended by itself.</summary>
public sealed record FreeSlot(LegId Leg, PhoneNumber Phone) : LegCommand(Leg);
