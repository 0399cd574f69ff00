namespace Ringback.Functions.Texts;

/// <summary>What the event ledger tells the texts. Both may be called any number of times for one event: the message's id tells repeats apart.</summary>
public interface ITextEvents
{
    /// <summary>Somebody texted one of our numbers.</summary>
    Task TextReceivedAsync(TextReceived e, CancellationToken ct);

    /// <summary>The carrier said what became of a text of ours.</summary>
    Task TextReportedAsync(TextReport e, CancellationToken ct);
}
