using System.Text.Json.Serialization;

namespace Ringback.Core.Routing.Steps;

/// <summary>How far a step is that waits for something.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$kind")]
[JsonDerivedType(typeof(Saying), "saying")]
[JsonDerivedType(typeof(Ringing), "ringing")]
[JsonDerivedType(typeof(TakingMessage), "taking-message")]
[JsonDerivedType(typeof(Choosing), "choosing")]
[JsonDerivedType(typeof(Asking), "asking")]
public abstract record StepProgress;

/// <summary>Something is said to the caller.</summary>
/// <param name="Command">The command that plays it.</param>
/// <param name="ToneOnly">Speech failed, so a tone stands for it.</param>
public sealed record Saying(int Command, bool ToneOnly) : StepProgress;

/// <summary>Phones ring.</summary>
/// <param name="Waiting">Whose turn is still to come.</param>
/// <param name="Music">The command that plays the music.</param>
/// <param name="Rang">At least one phone rang.</param>
/// <param name="MoveCommand">The last order to move somebody to the caller.</param>
/// <param name="MoveTries">How often that was ordered for the same person.</param>
/// <param name="MoveDoubts">How often the service was asked whether the person has arrived.</param>
/// <param name="SlotsUntil">No longer is a free outbound call waited for; null: none was missing.</param>
public sealed record Ringing(
    IReadOnlyList<Candidate> Waiting, int Music, bool Rang = false, int MoveCommand = 0, int MoveTries = 0, int MoveDoubts = 0, DateTimeOffset? SlotsUntil = null) : StepProgress;

/// <summary>A phone to be rung.</summary>
public sealed record Candidate(PersonId Person, PhoneNumber Phone);

/// <summary>A message is taken.</summary>
/// <param name="Greeting">The command that plays the greeting.</param>
/// <param name="Listen">The command that listens; null while the greeting runs.</param>
/// <param name="KeysOnly">Speech failed, so only a key, the time or the caller's leaving ends the message.</param>
/// <param name="Text">What was understood of it so far.</param>
public sealed record TakingMessage(int Greeting, int? Listen = null, bool KeysOnly = false, string? Text = null) : StepProgress;
