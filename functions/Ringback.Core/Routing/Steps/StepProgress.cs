using System.Text.Json.Serialization;

namespace Ringback.Core.Routing.Steps;

/// <summary>How far a step is that waits for something.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$kind")]
[JsonDerivedType(typeof(Saying), "saying")]
[JsonDerivedType(typeof(Ringing), "ringing")]
[JsonDerivedType(typeof(Queueing), "queueing")]
[JsonDerivedType(typeof(TakingMessage), "taking-message")]
[JsonDerivedType(typeof(Choosing), "choosing")]
[JsonDerivedType(typeof(Asking), "asking")]
public abstract record StepProgress;

/// <summary>Something is said to the caller.</summary>
/// <param name="Command">The command that plays it.</param>
/// <param name="ToneOnly">Speech failed, so a tone stands for it.</param>
public sealed record Saying(int Command, bool ToneOnly) : StepProgress;

/// <summary>A message is taken.</summary>
/// <param name="Greeting">The command that plays the greeting.</param>
/// <param name="Listen">The command that listens; null while the greeting runs.</param>
/// <param name="KeysOnly">Speech failed, so only a key, the time or the caller's leaving ends the message.</param>
/// <param name="Text">What was understood of it so far.</param>
public sealed record TakingMessage(int Greeting, int? Listen = null, bool KeysOnly = false, string? Text = null) : StepProgress;
