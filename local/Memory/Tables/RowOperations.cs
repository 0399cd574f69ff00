using System.Globalization;
using System.Text;
using Ringback.Memory.Tables.Filters;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Tables;

/// <summary>One request on the rows of one table.</summary>
internal sealed class RowOperations(IReadOnlyDictionary<string, Table> tables, StorageTime time, Action<string> count, StorageRequest request, RowAddress address)
{
    private const int MaxPage = 1000;

    private Table Table => tables.GetValueOrDefault(address.Name) ?? throw new StorageError(404, "TableNotFound", $"The table specified does not exist: '{address.Name}'.");

    private (string PartitionKey, string RowKey) Keys => address.Keys!.Value;

    /// <summary>How many items a page may hold: <c>$top</c>, 1000 at most and by default.</summary>
    public static int Top(StorageRequest request)
    {
        if (request.Query("$top") is not { } text)
        {
            return MaxPage;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top is >= 1 and <= MaxPage
            ? top
            : throw new StorageError(400, "InvalidInput", $"One of the request inputs is not valid: $top is {text}, and must be 1 to {MaxPage}.");
    }

    public StorageReply Get()
    {
        count("table.get");
        var row = Table.Find(Keys.PartitionKey, Keys.RowKey) ?? throw Missing();
        return new RowWriter(request, Table.Name).One(200, row).With("ETag", row.ETag);
    }

    public StorageReply Query()
    {
        count("table.query");
        var filter = FilterParser.Parse(request.Query("$filter"));
        var top = Top(request);
        var from = (Decoded(request.Query("NextPartitionKey")), Decoded(request.Query("NextRowKey")));
        var page = Table.Range(filter.Bounds, from).Where(filter.Matches).Take(top + 1).ToList();
        var next = page.Count > top ? page[top] : null;
        return new RowWriter(request, Table.Name).Many(page.Take(top))
            .With("x-ms-continuation-NextPartitionKey", next is null ? null : Encoded(next.PartitionKey))
            .With("x-ms-continuation-NextRowKey", next is null ? null : Encoded(next.RowKey));
    }

    public (StorageReply Reply, Action Undo) Insert()
    {
        count("table.insert");
        var table = Table;
        var row = RowReader.Read(request, null, time.Stamp());
        if (table.Find(row.PartitionKey, row.RowKey) is not null)
        {
            throw new StorageError(409, "EntityAlreadyExists", "The specified entity already exists.");
        }

        table.Set(row);
        var preference = request.Header("Prefer");
        var reply = preference == "return-no-content" ? new StorageReply(204) : new RowWriter(request, table.Name).One(201, row);
        var location = $"{request.Endpoint}/{table.Name}(PartitionKey='{Uri.EscapeDataString(row.PartitionKey)}',RowKey='{Uri.EscapeDataString(row.RowKey)}')";
        return (reply.With("ETag", row.ETag).With("Preference-Applied", preference).With("Location", location).With("DataServiceId", location), () => table.Remove(row.PartitionKey, row.RowKey));
    }

    /// <summary>An update with If-Match, an upsert without.</summary>
    public (StorageReply Reply, Action Undo) Write(bool merge)
    {
        var table = Table;
        var ifMatch = request.Header("If-Match");
        count(ifMatch is null ? "table.upsert" : merge ? "table.merge" : "table.replace");
        var change = RowReader.Read(request, Keys, time.Stamp());
        var present = table.Find(Keys.PartitionKey, Keys.RowKey);
        if (ifMatch is not null)
        {
            (present ?? throw Missing()).Require(ifMatch);
        }

        var row = merge && present is not null ? present.Merged(change) : change;
        RowLimits.Check(row);
        table.Set(row);
        return (new StorageReply(204).With("ETag", row.ETag), () => Restore(table, row, present));
    }

    public (StorageReply Reply, Action Undo) Delete()
    {
        count("table.delete");
        var table = Table;
        var ifMatch = request.Header("If-Match") ?? throw new StorageError(400, "MissingRequiredHeader", "An HTTP header that's mandatory for this request is not specified: If-Match.");
        var row = table.Find(Keys.PartitionKey, Keys.RowKey) ?? throw Missing();
        row.Require(ifMatch);
        table.Remove(row.PartitionKey, row.RowKey);
        return (new StorageReply(204), () => table.Set(row));
    }

    private static void Restore(Table table, Row written, Row? before)
    {
        if (before is null)
        {
            table.Remove(written.PartitionKey, written.RowKey);
        }
        else
        {
            table.Set(before);
        }
    }

    private static StorageError Missing() => new(404, "ResourceNotFound", "The specified resource does not exist.");

    /// <summary>Continuation tokens are opaque and travel in headers, which hold ASCII only.</summary>
    private static string Encoded(string key) => "1!" + Convert.ToBase64String(Encoding.UTF8.GetBytes(key)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Decoded(string? token)
    {
        if (token is null)
        {
            return "";
        }

        try
        {
            var text = token["1!".Length..].Replace('-', '+').Replace('_', '/');
            return Encoding.UTF8.GetString(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '=')));
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentOutOfRangeException)
        {
            throw new StorageError(400, "InvalidInput", "One of the request inputs is not valid: the continuation token.");
        }
    }
}
