using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Ringback.Memory;

namespace Storm.Tests.World;

/// <summary>Looks at the queues' places in storage every now and then, as nobody else can from outside.</summary>
internal sealed class QueueWatch
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(20);

    private readonly StormWorld world;
    private readonly TableClient team;
    private readonly List<SeenPlace> seen = [];

    public QueueWatch(StormWorld world)
    {
        this.world = world;
        var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(world.Servers)) };
        team = new TableServiceClient(MemoryStorage.ConnectionString(new Uri($"http://{StormWorld.StorageHost}/")), options).GetTableClient("Team");
    }

    public IReadOnlyList<SeenPlace> Seen => seen;

    public void Schedule(DateTimeOffset from, DateTimeOffset until)
    {
        for (var at = from; at < until; at += Period)
        {
            world.At(at, LookAsync);
        }
    }

    public async Task LookAsync()
    {
        var filter = TableClient.CreateQueryFilter($"RowKey ge {"queue-"} and RowKey lt {"queue-~"}");
        try
        {
            await foreach (var row in team.QueryAsync<TableEntity>(filter))
            {
                seen.Add(new SeenPlace(world.Clock.GetUtcNow(), row.GetString("Call")!, row.GetBoolean("Callback") == true));
            }
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // No process has lived long enough to make the table.
        }
    }
}

/// <param name="Call">The app's id of the call.</param>
/// <param name="IsCallback">The caller has gone, and keeps the place to be called back.</param>
internal sealed record SeenPlace(DateTimeOffset At, string Call, bool IsCallback);
