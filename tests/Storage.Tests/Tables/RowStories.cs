using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Ringback.Storage.Tests.Backends;

namespace Ringback.Storage.Tests.Tables;

public sealed class RowStoriesOnMemory() : RowStories(new MemoryBackend());

public sealed class RowStoriesOnAzurite(AzuriteBackend azurite) : RowStories(azurite);

/// <summary>Single rows: writing, reading, versions, and what is refused.</summary>
public abstract class RowStories(StorageBackend backend)
{
    private readonly TableClient table = backend.NewTable();

    [Fact]
    public async Task A_row_of_every_type_comes_back_as_it_was()
    {
        var written = new Everything
        {
            Text = "quotes ' \" and \r\n lines, ünïcödé \u20ac \ud83d\ude00", Int = int.MinValue, MaybeInt = 7, Long = long.MaxValue, MaybeLong = null, Double = 5, Bool = true, MaybeBool = false,
            Time = new DateTime(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc), Moment = new DateTimeOffset(2026, 3, 3, 10, 0, 0, 123, TimeSpan.FromHours(-6)).AddTicks(4567),
            Id = new Guid("0d5b1f52-5bb8-4f1c-8b3b-0b1df1c9e001"), Bytes = [0, 1, 255], Data = new BinaryData("data"), Colour = Colour.Green, Renamed = "renamed", Ignored = "ignored",
        };

        await table.AddEntityAsync(written);
        var read = (await table.GetEntityAsync<Everything>("p", "r")).Value;

        Assert.Equal(written.Text, read.Text);
        Assert.Equal((written.Int, written.MaybeInt, written.Long, written.MaybeLong), (read.Int, read.MaybeInt, read.Long, read.MaybeLong));
        Assert.Equal((written.Double, written.Bool, written.MaybeBool), (read.Double, read.Bool, read.MaybeBool));
        Assert.Equal((written.Time, written.Moment, written.MaybeMoment), (read.Time, read.Moment, read.MaybeMoment));
        Assert.Equal((DateTimeKind.Utc, TimeSpan.Zero), (read.Time.Kind, read.Moment.Offset));
        Assert.Equal((written.Id, written.Colour, written.Renamed), (read.Id, read.Colour, read.Renamed));
        Assert.Equal(written.Bytes, read.Bytes);
        Assert.Equal("data", read.Data?.ToString());
        Assert.Null(read.Ignored);
        Assert.NotNull(read.Timestamp);
        Assert.NotEqual(default, read.ETag);
    }

    [Fact]
    public async Task A_dictionary_row_keeps_the_types_of_its_values()
    {
        var moment = new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero);
        await table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Text"] = "text", ["Int"] = 1, ["Long"] = 1L, ["Double"] = 1.5, ["Whole"] = 2.0, ["Bool"] = true, ["Moment"] = moment, ["Id"] = Guid.Empty, ["Bytes"] = new byte[] { 1 }, ["Nothing"] = null,
        });

        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(("p", "r", "text"), (read.PartitionKey, read.RowKey, read.GetString("Text")));
        Assert.Equal((1, 1L, 1.5, 2.0), (read.GetInt32("Int"), read.GetInt64("Long"), read.GetDouble("Double"), read.GetDouble("Whole")));
        Assert.Equal((true, moment, moment.UtcDateTime), (read.GetBoolean("Bool"), read.GetDateTimeOffset("Moment"), read.GetDateTime("Moment")));
        Assert.Equal(Guid.Empty, read.GetGuid("Id"));
        Assert.Equal([1], read.GetBinary("Bytes")!);
        Assert.Equal([1], read.GetBinaryData("Bytes")!.ToArray());
        Assert.False(read.ContainsKey("Nothing"));
        Assert.Null(read.GetInt32("Nothing"));
        Assert.Throws<InvalidOperationException>(() => read.GetInt64("Int"));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(0.1)]
    [InlineData(1e300)]
    [InlineData(-3)]
    public async Task A_double_comes_back_as_it_was(double number)
    {
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["Number"] = number });

        Assert.Equal(number, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetDouble("Number"));
    }

    [Theory]
    [InlineData("O'Hara")]
    [InlineData("''")]
    [InlineData("two words")]
    [InlineData("50%25")]
    [InlineData("ü€\ud83d\ude00")]
    [InlineData("a+b&c=d;e,f:g")]
    [InlineData("(brackets)='x'")]
    [InlineData("\"double\"")]
    [InlineData("+13125550100")]
    [InlineData("..")]
    [InlineData("~!@$^*_-|<>[]{}`")]
    public async Task Any_allowed_key_finds_its_row(string key)
    {
        await table.AddEntityAsync(new TableEntity(key, key) { ["Text"] = "here" });

        Assert.Equal("here", (await table.GetEntityAsync<TableEntity>(key, key)).Value.GetString("Text"));
        Assert.Single(table.Query<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}")));
        Assert.Equal(204, (await table.UpdateEntityAsync(new TableEntity(key, key) { ["Text"] = "there" }, ETag.All)).Status);
        Assert.Equal(204, (await table.DeleteEntityAsync(key, key)).Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>(key, key)).HasValue);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_404_or_no_value()
    {
        var thrown = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "none"));
        var maybe = await table.GetEntityIfExistsAsync<TableEntity>("p", "none");

        Assert.Equal((404, TableErrorCode.ResourceNotFound.ToString()), (thrown.Status, thrown.ErrorCode));
        Assert.False(maybe.HasValue);
        Assert.Equal(404, maybe.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => maybe.Value);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "none")).Status);
        await Refused(404, "ResourceNotFound", () => table.UpdateEntityAsync(new TableEntity("p", "none"), ETag.All));
    }

    [Fact]
    public async Task A_row_can_be_added_only_once()
    {
        await table.AddEntityAsync(new TableEntity("p", "r"));

        await Refused(409, "EntityAlreadyExists", () => table.AddEntityAsync(new TableEntity("p", "r")));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task A_stale_version_loses(TableUpdateMode mode)
    {
        var first = (await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "first" })).Headers.ETag!.Value;
        var second = (await table.UpdateEntityAsync(new TableEntity("p", "r") { ["Text"] = "second" }, first, mode)).Headers.ETag!.Value;

        await Refused(412, "UpdateConditionNotSatisfied", () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["Text"] = "third" }, first, mode));
        await Refused(412, "UpdateConditionNotSatisfied", () => table.DeleteEntityAsync("p", "r", first));
        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(("second", second), (read.GetString("Text"), read.ETag));
        Assert.Equal(204, (await table.DeleteEntityAsync(read, read.ETag)).Status);
    }

    [Fact]
    public async Task An_update_without_a_version_is_a_programming_error() =>
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));

    [Fact]
    public async Task Merge_keeps_what_it_does_not_name_and_replace_does_not()
    {
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 });
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = "text now" });
        var merged = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["C"] = 3 }, merged.ETag, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((1, "text now"), (merged.GetInt32("A"), merged.GetString("B")));
        Assert.Equal((false, false, 3), (replaced.ContainsKey("A"), replaced.ContainsKey("B"), replaced.GetInt32("C")));
    }

    [Fact]
    public async Task Every_write_changes_the_version()
    {
        var versions = new HashSet<ETag>();
        for (var i = 0; i < 20; i++)
        {
            Assert.True(versions.Add((await table.UpsertEntityAsync(new TableEntity("p", "r") { ["I"] = i })).Headers.ETag!.Value));
        }
    }

    [Fact]
    public async Task A_string_of_64_KiB_fits_and_one_more_character_does_not()
    {
        var longest = new string('x', 32 * 1024);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = longest });

        Assert.Equal(longest, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("Text"));
        await Refused(400, "PropertyValueTooLarge", () => table.AddEntityAsync(new TableEntity("p", "s") { ["Text"] = longest + "x" }));
        await Refused(400, "PropertyValueTooLarge", () => table.AddEntityAsync(new TableEntity("p", "s") { ["Bytes"] = new byte[(64 * 1024) + 1] }));
    }

    [Fact]
    public void The_synchronous_half_does_the_same()
    {
        Assert.Equal(204, table.AddEntity(new TableEntity("p", "r") { ["A"] = 1 }).Status);
        Assert.Equal(204, table.UpsertEntity(new TableEntity("p", "r") { ["B"] = 2 }).Status);
        var row = table.GetEntity<TableEntity>("p", "r").Value;
        Assert.Equal((1, 2), (row.GetInt32("A"), row.GetInt32("B")));
        Assert.Equal(204, table.UpdateEntity(row, row.ETag).Status);
        Assert.Equal(412, Assert.Throws<RequestFailedException>(() => table.UpdateEntity(row, row.ETag)).Status);
        Assert.True(table.GetEntityIfExists<TableEntity>("p", "r").HasValue);
        Assert.Equal(204, table.DeleteEntity("p", "r").Status);
        Assert.False(table.GetEntityIfExists<TableEntity>("p", "r").HasValue);
    }

    [Fact]
    public async Task Only_the_selected_properties_are_read()
    {
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var row = (await table.GetEntityAsync<TableEntity>("p", "r", ["B", "RowKey"])).Value;

        Assert.Equal((false, 2, "r"), (row.ContainsKey("A"), row.GetInt32("B"), row.RowKey));
    }

    private static async Task Refused(int status, string code, Func<Task> request)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(request);
        Assert.Equal((status, code), (refused.Status, refused.ErrorCode));
    }
}
