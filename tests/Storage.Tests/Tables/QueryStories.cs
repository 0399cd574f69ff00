using Azure;
using Azure.Data.Tables;
using Ringback.Storage.Tests.Backends;

namespace Ringback.Storage.Tests.Tables;

public sealed class QueryStoriesOnMemory() : QueryStories(new MemoryBackend());

public sealed class QueryStoriesOnAzurite(AzuriteBackend azurite) : QueryStories(azurite);

/// <summary>Ranges, filters, pages.</summary>
public abstract class QueryStories(StorageBackend backend)
{
    private static readonly Guid Id = new("0d5b1f52-5bb8-4f1c-8b3b-0b1df1c9e001");
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    private readonly TableClient table = backend.NewTable();

    [Theory]
    [InlineData("", "a1 a2 a3 b1 b2")]
    [InlineData("PartitionKey eq 'a'", "a1 a2 a3")]
    [InlineData("PartitionKey eq 'a' and RowKey ge '2'", "a2 a3")]
    [InlineData("PartitionKey eq 'a' and RowKey gt '1' and RowKey lt '3'", "a2")]
    [InlineData("PartitionKey gt 'a'", "b1 b2")]
    [InlineData("RowKey le '1'", "a1 b1")]
    [InlineData("RowKey eq '2' or PartitionKey eq 'b'", "a2 b1 b2")]
    [InlineData("not (PartitionKey eq 'a')", "b1 b2")]
    [InlineData("PartitionKey ne 'a' and not (RowKey eq '1')", "b2")]
    [InlineData("(PartitionKey eq 'a' and RowKey eq '1') or (PartitionKey eq 'b' and RowKey eq '2')", "a1 b2")]
    [InlineData("PartitionKey eq 'a' or PartitionKey eq 'b' and RowKey eq '1'", "a1 a2 a3 b1")]
    [InlineData("Int eq 1", "a1")]
    [InlineData("Int ge 2", "a2 a3 b1 b2")]
    [InlineData("Int lt 0", "")]
    [InlineData("Long eq 10000000001L", "a1")]
    [InlineData("Long gt 10000000001L", "a2 a3 b1 b2")]
    [InlineData("Double lt 1.75", "a1")]
    [InlineData("Double ge 2.5 and Double lt 4.0", "a2 a3")]
    [InlineData("Even eq true", "a2 b1")]
    [InlineData("Even eq false and PartitionKey eq 'b'", "b2")]
    [InlineData("At gt datetime'2026-03-03T12:02:00Z'", "a3 b1 b2")]
    [InlineData("At eq datetime'2026-03-03T12:01:00.0000000Z'", "a1")]
    [InlineData("Id eq guid'0d5b1f52-5bb8-4f1c-8b3b-0b1df1c9e001'", "a1")]
    [InlineData("Bytes eq X'02ff'", "a2")]
    [InlineData("Name eq 'O''Hara'", "a1")]
    [InlineData("Name eq 'it''s ''so'''", "a2")]
    [InlineData("OnlyB eq 'here'", "b1 b2")]
    [InlineData("OnlyB ne 'there'", "b1 b2")]
    public async Task A_filter_finds_its_rows_in_key_order(string filter, string expected)
    {
        await Fill();

        var found = await Keys(table.QueryAsync<TableEntity>(filter));

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task Predicates_become_filters()
    {
        await Fill();
        var (first, bytes, name, low) = ("a", new byte[] { 2, 255 }, "O'Hara", new { Value = 2 });

        Assert.Equal("a2 a3", await Keys(table.QueryAsync<Sample>(r => r.PartitionKey == first && r.RowKey.CompareTo("2") >= 0)));
        Assert.Equal("a2 a3", await Keys(table.QueryAsync<Sample>(r => r.PartitionKey == "a" && string.Compare(r.RowKey, "1", StringComparison.Ordinal) > 0)));
        Assert.Equal("a3 b1 b2", await Keys(table.QueryAsync<Sample>(r => r.Int > low.Value)));
        Assert.Equal("a1 a2", await Keys(table.QueryAsync<Sample>(r => 3 > r.Int)));
        Assert.Equal("a1", await Keys(table.QueryAsync<Sample>(r => r.Long == 10_000_000_001)));
        Assert.Equal("a2 b1", await Keys(table.QueryAsync<Sample>(r => r.Even)));
        Assert.Equal("a1 a3 b2", await Keys(table.QueryAsync<Sample>(r => !r.Even)));
        Assert.Equal("a1", await Keys(table.QueryAsync<Sample>(r => r.Id == Id)));
        Assert.Equal("a3 b1 b2", await Keys(table.QueryAsync<Sample>(r => r.At > Noon.AddMinutes(2))));
        Assert.Equal("a2", await Keys(table.QueryAsync<Sample>(r => r.Bytes == bytes)));
        Assert.Equal("a1 b2", await Keys(table.QueryAsync<Sample>(r => r.Name == name || r.Colour == Colour.Green)));
        Assert.Equal("a1", await Keys(table.QueryAsync<TableEntity>(r => r.GetInt32("Int") == 1)));
        Assert.Equal("a1", await Keys(table.QueryAsync<TableEntity>(r => (string)r["Name"]! == name)));
    }

    [Fact]
    public async Task Values_in_a_filter_are_written_as_literals()
    {
        await Fill();
        var (name, moment, bytes) = ("O'Hara", Noon.AddMinutes(1), new byte[] { 1, 255 });

        Assert.Equal("a1", await Keys(table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(
            $"Name eq {name} and At eq {moment} and Bytes eq {bytes} and Id eq {Id} and Long eq {10_000_000_001L} and Int eq {1} and Even eq {false} and Double eq {1.5}"))));
    }

    [Fact]
    public async Task Pages_hold_as_many_rows_as_asked_and_can_be_taken_up_again()
    {
        await Fill();

        var pages = table.Query<TableEntity>(maxPerPage: 2).AsPages().ToArray();
        var later = table.Query<TableEntity>(maxPerPage: 2).AsPages(pages[0].ContinuationToken).ToArray();

        Assert.Equal(["a1 a2", "a3 b1", "b2"], pages.Select(p => Keys(p.Values)));
        Assert.Equal(["a3 b1", "b2"], later.Select(p => Keys(p.Values)));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal("a1 a2 a3 b1 b2", await Keys(table.QueryAsync<TableEntity>(maxPerPage: 1)));
    }

    [Fact]
    public async Task More_than_a_thousand_rows_come_in_pages_of_a_thousand()
    {
        for (var batch = 0; batch < 11; batch++)
        {
            await table.SubmitTransactionAsync(Enumerable.Range(batch * 100, 100).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{i:0000}"))));
        }

        var pages = table.Query<TableEntity>("PartitionKey eq 'p'", select: ["RowKey"]).AsPages().Select(p => p.Values.Count).ToArray();

        Assert.Equal([1000, 100], pages);
    }

    [Fact]
    public async Task A_page_holds_only_what_is_selected()
    {
        await Fill();

        var row = table.Query<TableEntity>("PartitionKey eq 'a' and RowKey eq '1'", select: ["Int"]).Single();

        Assert.Equal((1, false, false), (row.GetInt32("Int"), row.ContainsKey("Name"), row.ContainsKey("RowKey")));
        Assert.Equal("a1", await Keys(table.QueryAsync<Sample>("Int eq 1", select: ["PartitionKey", "RowKey"])));
    }

    [Theory]
    [InlineData("PartitionKey eq")]
    [InlineData("(PartitionKey eq 'a'")]
    [InlineData("PartitionKey eq 'a' and and RowKey eq '1'")]
    public async Task A_filter_that_is_none_is_refused(string filter)
    {
        await Fill();

        Assert.Equal(400, Assert.Throws<RequestFailedException>(() => table.Query<TableEntity>(filter).ToArray()).Status);
    }

    private static string Keys(IEnumerable<ITableEntity> rows) => string.Join(' ', rows.Select(r => r.PartitionKey + r.RowKey));

    private static async Task<string> Keys<T>(AsyncPageable<T> rows)
        where T : class, ITableEntity
    {
        var found = new List<ITableEntity>();
        await foreach (var row in rows)
        {
            found.Add(row);
        }

        return Keys(found);
    }

    private async Task Fill()
    {
        (string P, string R, string Name)[] rows = [("b", "2", "eve"), ("a", "1", "O'Hara"), ("a", "3", "ann"), ("a", "2", "it's 'so'"), ("b", "1", "bob")];
        foreach (var (p, r, name) in rows)
        {
            var number = "a1 a2 a3 b1 b2".IndexOf(p + r, StringComparison.Ordinal) / 3 + 1;
            var row = new TableEntity(p, r)
            {
                ["Int"] = number, ["Long"] = 10_000_000_000 + number, ["Double"] = number + 0.5, ["Even"] = number % 2 == 0, ["At"] = Noon.AddMinutes(number),
                ["Id"] = number == 1 ? Id : Guid.Empty, ["Bytes"] = new byte[] { (byte)number, 255 }, ["Name"] = name, ["Colour"] = number == 5 ? "Green" : "Red",
            };
            if (p == "b")
            {
                row["OnlyB"] = "here";
            }

            await table.AddEntityAsync(row);
        }
    }

    public sealed class Sample : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public int Int { get; set; }

        public long Long { get; set; }

        public bool Even { get; set; }

        public DateTimeOffset At { get; set; }

        public Guid Id { get; set; }

        public byte[]? Bytes { get; set; }

        public string? Name { get; set; }

        public Colour Colour { get; set; }
    }
}
