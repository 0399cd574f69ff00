using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using Ringback.Functions.Plans;
using Ringback.Functions.Seams;
using Ringback.Functions.Storage;
using Ringback.Simulation;

namespace Ringback.Functions.Tests.Plans;

/// <summary>Instances of the app that share one table of plans, and one clock.</summary>
internal sealed class PlanWorld
{
    public static readonly PlanAct Script = new("api");

    private readonly string connection;
    private readonly Meddler network;

    private PlanWorld(string connection, HttpMessageHandler servers) => (this.connection, network) = (connection, new Meddler(servers));

    public VirtualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 3, 16, 0, 0, TimeSpan.Zero));

    /// <summary>Happens once, just before the next transaction reaches the storage.</summary>
    public Func<Task>? Meanwhile
    {
        set => network.Meanwhile = value;
    }

    /// <summary>The next transaction is carried out, but its answer is lost.</summary>
    public void LoseNextAnswer() => network.LosesNextAnswer = true;

    public static async Task<PlanWorld> OpenAsync(string connection, HttpMessageHandler servers)
    {
        var world = new PlanWorld(connection, servers);
        var table = world.Tables().Plans;
        await table.CreateIfNotExistsAsync();
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }

        return world;
    }

    public Instance Start(string? planFile = null)
    {
        var (tables, ids) = (Tables(), new TestIds());
        var table = new PlanTable(tables, ids);
        var plans = new PlanStore(table, Clock);
        var drafts = new PlanDrafts(tables, table, ids, Clock);
        var publisher = new PlanPublisher(table, drafts, plans, Clock, NullLogger<PlanPublisher>.Instance);
        return new Instance(table, plans, drafts, publisher, new PlanSeed(publisher, TestSettings.Create() with { PlanFile = planFile }));
    }

    private RingbackTables Tables()
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(network, disposeHandler: false)) };
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return new RingbackTables(new TableServiceClient(connection, options));
    }

    internal sealed record Instance(PlanTable Table, PlanStore Plans, PlanDrafts Drafts, PlanPublisher Publisher, PlanSeed Seed)
    {
        public async Task<int> LiveAsync() => (await Plans.LiveAsync(default)).Version.Value;

        public async Task<string> TextAsync(int version) => (await Table.FindAsync(new Core.PlanVersion(version), default))!.Text;

        public async Task<Publishing.Published> PublishedAsync(string text) => Assert.IsType<Publishing.Published>(await Publisher.PublishAsync(text, Script, Precondition.None, default));

        public Task<Publishing> OverAsync(int version, string text) => Publisher.PublishAsync(text, Script, new Precondition([$"{version}"], null), default);

        public Task<Publishing> UndoAsync() => Publisher.UndoAsync(null, Script, Precondition.None, default);

        public async Task<PlanDraft> DraftAsync(string text, string by = "dana") =>
            (await Drafts.SaveAsync(text, by, null, Precondition.None, default))!.Value.Draft;
    }

    private sealed class TestIds : IIds
    {
        public Guid NewId() => Guid.NewGuid();
    }

    private sealed class Meddler(HttpMessageHandler servers) : DelegatingHandler(servers)
    {
        public Func<Task>? Meanwhile { get; set; }

        public bool LosesNextAnswer { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal))
            {
                return await base.SendAsync(request, cancellationToken);
            }

            if (Meanwhile is { } meanwhile)
            {
                Meanwhile = null;
                await meanwhile();
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (!LosesNextAnswer)
            {
                return response;
            }

            LosesNextAnswer = false;
            response.Dispose();
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "the answer was lost");
        }
    }
}
