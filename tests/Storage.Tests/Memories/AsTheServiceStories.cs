using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Ringback.Memory;
using Ringback.Storage.Tests.Backends;

namespace Ringback.Storage.Tests.Memories;

/// <summary>Where Azurite departs from the service (wire.md 5.3), Memory does as the service: the app must not learn a kindness that Azure doesn't have.</summary>
public sealed class AsTheServiceStories
{
    private readonly MemoryBackend backend = new();

    [Fact]
    public async Task A_time_before_1601_is_out_of_range()
    {
        var table = backend.NewTable();

        await Refused(400, "OutOfRangeInput", () => table.AddEntityAsync(new TableEntity("p", "r") { ["At"] = new DateTimeOffset(1600, 12, 31, 23, 59, 59, TimeSpan.Zero) }));
        await Refused(400, "OutOfRangeInput", () => table.AddEntityAsync(new Tables.Everything { Time = DateTime.SpecifyKind(default, DateTimeKind.Utc) }));
    }

    [Fact]
    public async Task A_local_time_is_a_programming_error() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => backend.NewTable().AddEntityAsync(new TableEntity("p", "r") { ["At"] = new DateTime(2026, 3, 3, 10, 0, 0, DateTimeKind.Unspecified) }));

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public async Task Some_characters_can_be_in_no_key(string key)
    {
        var table = backend.NewTable();

        await Refused(400, "OutOfRangeInput", () => table.AddEntityAsync(new TableEntity(key, "r")));
        await Refused(400, "OutOfRangeInput", () => table.UpsertEntityAsync(new TableEntity("p", key)));
    }

    [Fact]
    public async Task A_row_has_at_most_252_properties_of_its_own_with_names_of_255_characters()
    {
        var table = backend.NewTable();
        static TableEntity Row(string key, int properties) => new(Enumerable.Range(0, properties).ToDictionary(i => $"P{i}", i => (object?)i)) { PartitionKey = "p", RowKey = key };

        Assert.Equal(204, (await table.AddEntityAsync(Row("fits", 252))).Status);
        await Refused(400, "TooManyProperties", () => table.AddEntityAsync(Row("not", 253)));
        await Refused(400, "PropertyNameTooLong", () => table.AddEntityAsync(new TableEntity("p", "long") { [new string('n', 256)] = 1 }));
        await Refused(400, "KeyValueTooLarge", () => table.AddEntityAsync(new TableEntity("p", new string('k', 513))));
    }

    [Fact]
    public async Task A_row_over_1_MiB_is_refused()
    {
        var table = backend.NewTable();
        var row = new TableEntity("p", "r");
        for (var i = 0; i < 40; i++)
        {
            row[$"Text{i}"] = new string('x', 32 * 1024);
        }

        await Refused(400, "EntityTooLarge", () => table.AddEntityAsync(row));
    }

    [Fact]
    public async Task A_transaction_keeps_to_one_partition_and_names_the_culprit()
    {
        var table = backend.NewTable();

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("a", "r")), new(TableTransactionActionType.Add, new TableEntity("b", "r"))]));

        Assert.Equal((400, "CommandsInBatchActOnDifferentPartitions", 1), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
        Assert.Empty(table.Query<TableEntity>());
    }

    [Fact]
    public async Task A_transaction_over_4_MiB_is_refused()
    {
        var table = backend.NewTable();
        var text = new string('x', 30_000);
        var rows = Enumerable.Range(0, 10).Select(r => new TableEntity(Enumerable.Range(0, 15).ToDictionary(i => $"P{i}", _ => (object?)text)) { PartitionKey = "p", RowKey = $"{r}" });

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(rows.Select(r => new TableTransactionAction(TableTransactionActionType.Add, r))));

        Assert.Equal((413, "RequestBodyTooLarge"), (failed.Status, failed.ErrorCode));
    }

    [Theory]
    [InlineData("At gt datetime'yesterday'")]
    [InlineData("Name eq unquoted")]
    [InlineData("Name eq 'open")]
    [InlineData("Name like 'x'")]
    public void A_filter_that_is_none_is_400(string filter) =>
        Assert.Equal("InvalidInput", Assert.Throws<RequestFailedException>(() => backend.NewTable().Query<TableEntity>(filter).ToArray()).ErrorCode);

    [Fact]
    public async Task Signatures_are_checked_and_bearer_tokens_pass()
    {
        var wrong = new TableSharedKeyCredential(MemoryStorage.AccountName, Convert.ToBase64String(new byte[64]));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => new TableClient(backend.Tables.Uri, "t", wrong, backend.Configured(new TableClientOptions())).CreateAsync());
        Assert.Equal((403, "AuthenticationFailed"), (refused.Status, refused.ErrorCode));

        var secure = new Uri(backend.Queues.Uri.AbsoluteUri.Replace("http:", "https:", StringComparison.Ordinal));
        var queues = new QueueServiceClient(secure, new Token(), backend.Configured(new QueueClientOptions()));
        Assert.Equal(201, (await queues.GetQueueClient("by-token").CreateAsync()).Status);
    }

    [Fact]
    public async Task A_message_lives_at_least_as_long_as_it_is_hidden() => await Refused(
        400, "OutOfRangeQueryParameterValue", () => backend.NewQueue().SendMessageAsync("x", visibilityTimeout: TimeSpan.FromSeconds(10), timeToLive: TimeSpan.FromSeconds(10)));

    private static async Task Refused(int status, string code, Func<Task> request)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(request);
        Assert.Equal((status, code), (refused.Status, refused.ErrorCode));
    }

    private sealed class Token : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
