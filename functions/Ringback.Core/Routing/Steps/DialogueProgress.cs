namespace Ringback.Core.Routing.Steps;

/// <summary>The caller is asked to choose.</summary>
/// <param name="Command">The command that asks.</param>
/// <param name="Tries">How often the prompt was heard, this time counted.</param>
/// <param name="Left">What remains of the wait after what the command itself waits.</param>
/// <param name="ToneOnly">Speech failed, so a tone stands for the prompt, and only keys are taken.</param>
/// <param name="Doubt">The tone that tells whether the question is over; null: there is no doubt.</param>
public sealed record Choosing(int Command, int Tries, TimeSpan Left, bool ToneOnly = false, int? Doubt = null) : StepProgress;

/// <summary>The caller is asked for something.</summary>
/// <param name="Question">Which of the step's questions, from 0.</param>
/// <param name="Tries">How often it was asked, this time counted.</param>
/// <param name="Command">The command that asks.</param>
/// <param name="Understood">An answer to one of this step's questions was understood.</param>
/// <param name="Doubt">The tone that tells whether the question is over; null: there is no doubt.</param>
public sealed record Asking(int Question, int Tries, int Command, bool Understood, int? Doubt = null) : StepProgress;
