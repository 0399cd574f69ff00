using System.Text.Json.Serialization;
using Ringback.Core.Callbacks;

namespace Ringback.Core.Routing;

/// <summary>Something to be done for a call, at least once and in order; doing one again is harmless.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$kind")]
[JsonDerivedType(typeof(OpenBooks), "open-books")]
[JsonDerivedType(typeof(AnswerCall), "answer")]
[JsonDerivedType(typeof(RejectCall), "reject")]
[JsonDerivedType(typeof(PlayToCaller), "play")]
[JsonDerivedType(typeof(ListenToCaller), "listen")]
[JsonDerivedType(typeof(AskCaller), "ask")]
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
[JsonDerivedType(typeof(CountTurn), "count-turn")]
[JsonDerivedType(typeof(CountLeg), "count-leg")]
[JsonDerivedType(typeof(JoinQueue), "join-queue")]
[JsonDerivedType(typeof(LeaveQueue), "leave-queue")]
[JsonDerivedType(typeof(SendText), "send-text")]
[JsonDerivedType(typeof(BeginCallback), "begin-callback")]
[JsonDerivedType(typeof(ClaimCase), "claim-case")]
[JsonDerivedType(typeof(SettleCallback), "settle-callback")]
public abstract record CallCommand
{
    /// <summary>Counts within the call, from 1; the operation context on the wire.</summary>
    public int Number { get => number; init => number = value; }

    private int number;

    /// <summary>The command under that number; one that has none yet takes it, without a copy.</summary>
    internal CallCommand Numbered(int next)
    {
        if (number != 0)
        {
            return this with { Number = next };
        }

        number = next;
        return this;
    }
}

/// <summary>Writes the call into the lists, starts its heartbeat and tells the cases that it began.</summary>
public sealed record OpenBooks : CallCommand;

/// <param name="Until">Later, the caller's phone rings no more.</param>
public sealed record AnswerCall(string IncomingContext, DateTimeOffset Until) : CallCommand;

public sealed record RejectCall(string IncomingContext) : CallCommand;

public sealed record PlayToCaller(Sound Sound, bool Loop) : CallCommand
{
    /// <summary>Heard when what is heard or asked now is over, instead of cutting it short.</summary>
    public bool IsQueued { get; init; }
}

/// <summary>Waits for <c>#</c>, or for speech and then silence.</summary>
/// <param name="Prompt">Heard first; null: nothing.</param>
/// <param name="Speech">Whether the speech service listens; otherwise keys only.</param>
/// <param name="SilenceBefore">How long the caller may say nothing at first; null: 10 s. Whole seconds.</param>
/// <param name="SilenceAfter">How long a silence ends what was said; null: 5 s.</param>
public sealed record ListenToCaller(
    Sound? Prompt, TimeSpan Max, bool Speech, string Language, TimeSpan? SilenceBefore = null, TimeSpan? SilenceAfter = null) : CallCommand;

/// <summary>Waits for one of the choices: a key, or one of its phrases. Answered by <see cref="Chose"/> or <see cref="HearingFailed"/>.</summary>
/// <param name="Prompt">Heard first, and cut short by a choice.</param>
/// <param name="Wait">How long a silence after the prompt may last.</param>
/// <param name="Speech">Whether the speech service listens for the phrases; otherwise keys only.</param>
public sealed record AskCaller(Sound Prompt, IReadOnlyList<Choice> Choices, TimeSpan Wait, bool Speech, string Language) : CallCommand;

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
public sealed record RingLeg(LegId Leg, PhoneNumber Phone, int Slots, DateTimeOffset Until) : LegCommand(Leg)
{
    /// <summary>An outside number, such as an answering service's, that takes several of our calls at once: that another call holds it does not make it busy.</summary>
    public bool IsOutside { get; init; }

    /// <summary>It is the call itself, not a leg beside it: its events come as the call's, and others are moved into it.</summary>
    public bool IsTheCall { get; init; }
}

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

/// <summary>It was this person's turn at a step that goes round.</summary>
/// <param name="At">When; an older turn does not undo a newer one.</param>
public sealed record CountTurn(PersonId Person, StepName Step, DateTimeOffset At) : CallCommand;

/// <summary>A leg to somebody of a location ended: so many missed in a row mark the location as down.</summary>
/// <param name="Reached">Somebody took the call.</param>
public sealed record CountLeg(string Location, LegId Leg, bool Reached) : CallCommand;

/// <summary>Takes a place in the queue, and keeps the one it has.</summary>
public sealed record JoinQueue(StepName Queue, bool HasPriority, DateTimeOffset Since) : CallCommand;

/// <summary>Gives the place in the queue back, or keeps it for a callback.</summary>
public sealed record LeaveQueue(StepName Queue, bool ForCallback = false) : CallCommand;

/// <summary>Sends a text while the call goes on, as far as law and manners allow.</summary>
/// <param name="Person">The person of the plan whom it goes to; null: the caller.</param>
public sealed record SendText(PersonId? Person, string Message) : CallCommand;
