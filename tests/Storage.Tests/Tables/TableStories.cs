using Azure;
using Azure.Data.Tables;
using Ringback.Storage.Tests.Backends;

namespace Ringback.Storage.Tests.Tables;

public sealed class TableStoriesOnMemory() : TableStories(new MemoryBackend());

public sealed class TableStoriesOnAzurite(AzuriteBackend azurite) : TableStories(azurite);

/// <summary>Tables themselves: making, listing, dropping, and who may.</summary>
public abstract class TableStories(StorageBackend backend)
{
    [Fact]
    public async Task A_table_is_made_once_whatever_its_case()
    {
        var name = StorageBackend.NewName();

        Assert.Equal(name, (await backend.Tables.CreateTableAsync(name)).Value.Name);
        var again = await Assert.ThrowsAsync<RequestFailedException>(() => backend.Tables.CreateTableAsync(name.ToUpperInvariant()));
        Assert.Equal((409, "TableAlreadyExists"), (again.Status, again.ErrorCode));
        Assert.Equal(name, (await backend.Tables.CreateTableIfNotExistsAsync(name)).Value.Name);
        Assert.Equal(204, backend.Tables.DeleteTable(name).Status);
        Assert.Equal(404, (await backend.Tables.DeleteTableAsync(name)).Status);
    }

    [Fact]
    public async Task Nothing_works_on_a_table_that_is_not_there()
    {
        var table = backend.Tables.GetTableClient(StorageBackend.NewName());

        await Missing(() => table.AddEntityAsync(new TableEntity("p", "r")));
        await Missing(() => table.UpsertEntityAsync(new TableEntity("p", "r")));
        await Missing(() => table.GetEntityAsync<TableEntity>("p", "r"));
        await Missing(async () => await table.QueryAsync<TableEntity>().AsPages().GetAsyncEnumerator().MoveNextAsync());
    }

    [Fact]
    public async Task Tables_are_listed_by_name()
    {
        var name = StorageBackend.NewName();
        await backend.Tables.CreateTableAsync(name);

        Assert.Equal([name], backend.Tables.Query(t => t.Name == name).Select(t => t.Name));
        Assert.Equal([name], backend.Tables.Query(TableServiceClient.CreateQueryFilter($"TableName eq {name}")).Select(t => t.Name));
        Assert.Contains(name, backend.Tables.Query().Select(t => t.Name));
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var endpoint = backend.Tables.Uri;
        var wrong = new TableSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64]));
        var table = new TableClient(endpoint, "anything", wrong, backend.Configured(new TableClientOptions()));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());

        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public void A_client_knows_its_address()
    {
        var table = backend.Tables.GetTableClient("calls");

        Assert.Equal(("calls", "devstoreaccount1"), (table.Name, table.AccountName));
        Assert.EndsWith("/devstoreaccount1/calls", table.Uri.AbsolutePath, StringComparison.Ordinal);
    }

    private static async Task Missing(Func<Task> request)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(request);
        Assert.Equal((404, "TableNotFound"), (refused.Status, refused.ErrorCode));
    }
}
