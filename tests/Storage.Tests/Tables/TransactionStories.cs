using Azure;
using Azure.Data.Tables;
using Ringback.Storage.Tests.Backends;

namespace Ringback.Storage.Tests.Tables;

public sealed class TransactionStoriesOnMemory() : TransactionStories(new MemoryBackend());

public sealed class TransactionStoriesOnAzurite(AzuriteBackend azurite) : TransactionStories(azurite);

/// <summary>Several rows at once: all or nothing.</summary>
public abstract class TransactionStories(StorageBackend backend)
{
    private readonly TableClient table = backend.NewTable();

    [Fact]
    public async Task Every_kind_of_change_goes_through_together()
    {
        var kept = (await table.AddEntityAsync(new TableEntity("p", "merged") { ["A"] = 1 })).Headers.ETag!.Value;
        await table.AddEntityAsync(new TableEntity("p", "replaced") { ["A"] = 1 });
        await table.AddEntityAsync(new TableEntity("p", "deleted"));

        var answers = (await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "added's \"key\" ü") { ["Text"] = "line\r\n--break" }),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "merged") { ["B"] = 2 }, kept),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "replaced") { ["B"] = 2 }, ETag.All),
            new(TableTransactionActionType.Delete, new TableEntity("p", "deleted")),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "upserted") { ["L"] = 5L }),
            new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "over") { ["C"] = 3 }),
        ])).Value;

        Assert.Equal([204, 204, 204, 204, 204, 204], answers.Select(a => a.Status));
        var rows = table.Query<TableEntity>().ToDictionary(r => r.RowKey, StringComparer.Ordinal);
        Assert.Equal(["added's \"key\" ü", "merged", "over", "replaced", "upserted"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("line\r\n--break", rows["added's \"key\" ü"].GetString("Text"));
        Assert.Equal((1, 2), (rows["merged"].GetInt32("A"), rows["merged"].GetInt32("B")));
        Assert.Equal((false, 2), (rows["replaced"].ContainsKey("A"), rows["replaced"].GetInt32("B")));
        Assert.Equal(rows["merged"].ETag, answers[1].Headers.ETag);
        Assert.Equal(rows["added's \"key\" ü"].ETag, answers[0].Headers.ETag);
    }

    [Fact]
    public async Task One_refusal_undoes_the_rest_and_is_named()
    {
        await table.AddEntityAsync(new TableEntity("p", "there") { ["A"] = 1 });

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "new")),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "there") { ["A"] = 2 }, ETag.All),
            new(TableTransactionActionType.Add, new TableEntity("p", "there")),
        ]));

        Assert.NotNull(failed.FailedTransactionActionIndex);
        Assert.Equal(1, table.Query<TableEntity>().Single().GetInt32("A"));
    }

    [Fact]
    public async Task A_row_that_exists_fails_an_add_by_its_number()
    {
        await table.AddEntityAsync(new TableEntity("p", "there"));

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "new")), new(TableTransactionActionType.Add, new TableEntity("p", "there"))]));

        Assert.Equal((409, "EntityAlreadyExists", 1), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
        Assert.Equal(["there"], table.Query<TableEntity>().Select(r => r.RowKey));
    }

    [Fact]
    public async Task A_stale_version_fails_the_whole()
    {
        var stale = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "new")), new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "r"), stale)]));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
        Assert.Single(table.Query<TableEntity>());
    }

    [Fact]
    public async Task Two_changes_of_one_row_are_refused()
    {
        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "r")), new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "r"))]));

        Assert.Equal((400, "InvalidDuplicateRow"), (failed.Status, failed.ErrorCode));
        Assert.Empty(table.Query<TableEntity>());
    }

    [Fact]
    public async Task A_hundred_changes_are_enough()
    {
        static IEnumerable<TableTransactionAction> Adds(int count) =>
            Enumerable.Range(0, count).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{i}")));

        Assert.Equal(400, (await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(Adds(101)))).Status);
        Assert.Equal(100, (await table.SubmitTransactionAsync(Adds(100))).Value.Count);
        Assert.Throws<InvalidOperationException>(() => table.SubmitTransaction([]));
    }
}
