namespace Ringback.DurableEngine.Replay;

/// <summary>The replayed code did something else than the history says, or awaits something that no replay can repeat.</summary>
public sealed class NonDeterministicOrchestrationException(string message) : Exception(message)
{
    private const string Cure =
        " Let running instances end before changing an orchestrator, give the changed one a new name, or make the code depend on its context only.";

    internal static NonDeterministicOrchestrationException Differs(string instanceId, string history, string code) =>
        new($"The orchestration '{instanceId}' does not replay: the history says {history}, the code did {code}.{Cure}");

    internal static NonDeterministicOrchestrationException ForeignAwait(string instanceId, string what) =>
        new($"The orchestrator of '{instanceId}' {what}. It may await only tasks of its TaskOrchestrationContext, without ConfigureAwait(false); "
            + "do everything else in activities.");
}
