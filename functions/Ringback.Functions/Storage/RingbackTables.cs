using Azure.Data.Tables;

namespace Ringback.Functions.Storage;

/// <summary>The tables, one for each kind of row. How their keys are made stands beside the code that reads them.</summary>
public sealed class RingbackTables(TableServiceClient service)
{
    public TableClient Calls { get; } = service.GetTableClient("Calls");

    /// <summary>Lists of calls: live ones, newest first, by caller.</summary>
    public TableClient CallLists { get; } = service.GetTableClient("CallLists");

    /// <summary>Outbound calls that a number holds at the moment.</summary>
    public TableClient LegSlots { get; } = service.GetTableClient("LegSlots");

    /// <summary>A partition for each caller: the case, its timeline, the texts, and one row for each message that is to be sent exactly once.</summary>
    public TableClient Cases { get; } = service.GetTableClient("Cases");

    /// <summary>Lists of cases: open, closed, by due time.</summary>
    public TableClient CaseLists { get; } = service.GetTableClient("CaseLists");

    /// <summary>One small partition: who is away, the switches, whose turn it was, who waits in the queues.</summary>
    public TableClient Team { get; } = service.GetTableClient("Team");

    /// <summary>Staff who do not want texts.</summary>
    public TableClient OptOuts { get; } = service.GetTableClient("OptOuts");

    /// <summary>One row for each person: the alerts that the person may answer by text.</summary>
    public TableClient Alerts { get; } = service.GetTableClient("Alerts");

    public TableClient Plans { get; } = service.GetTableClient("Plans");

    public IEnumerable<TableClient> All => [Calls, CallLists, LegSlots, Team, Cases, CaseLists, OptOuts, Alerts, Plans];
}
