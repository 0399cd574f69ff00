using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Tables;

/// <summary>The table service (wire.md 5.1): tables, and what is addressed to one.</summary>
internal sealed partial class TableService(StorageTime time, Action<string> count)
{
    private readonly SortedDictionary<string, Table> tables = new(StringComparer.OrdinalIgnoreCase);

    public StorageReply Handle(StorageRequest request)
    {
        if (request.Query("comp") is { } comp)
        {
            throw new StorageError(501, "NotImplemented", $"comp={comp} is not served here: only tables and their rows are.");
        }

        if (string.Equals(request.Path, "$batch", StringComparison.Ordinal))
        {
            count("table.batch");
            return new Batch(this, time.NextId()).Handle(request);
        }

        var address = RowAddress.Parse(request.Path);
        return string.Equals(address.Name, "Tables", StringComparison.OrdinalIgnoreCase) ? OnTables(request, address) : OnRows(request, address).Reply;
    }

    /// <summary>Does a request on rows; the second value takes back what it did.</summary>
    public (StorageReply Reply, Action? Undo) OnRows(StorageRequest request, RowAddress address)
    {
        var method = request.Method == "POST" && request.Header("X-HTTP-Method") is { } real ? real : request.Method;
        var rows = new RowOperations(tables, time, count, request, address);
        return (method, address.Keys) switch
        {
            ("GET", null) => (rows.Query(), null),
            ("GET", _) => (rows.Get(), null),
            ("POST", null) => rows.Insert(),
            ("PUT", { }) => rows.Write(merge: false),
            ("PATCH" or "MERGE", { }) => rows.Write(merge: true),
            ("DELETE", { }) => rows.Delete(),
            _ => throw new StorageError(405, "UnsupportedHttpVerb", $"The resource doesn't support the HTTP verb {method}."),
        };
    }

    private StorageReply OnTables(StorageRequest request, RowAddress address) => (request.Method, address.Argument) switch
    {
        ("GET", null) => List(request),
        ("POST", null) => Create(request),
        ("DELETE", { } name) => Drop(name),
        _ => throw new StorageError(405, "UnsupportedHttpVerb", $"The resource doesn't support the HTTP verb {request.Method}."),
    };

    private StorageReply List(StorageRequest request)
    {
        count("table.list");
        var filter = Filters.FilterParser.Parse(request.Query("$filter"));
        var top = RowOperations.Top(request);
        var from = request.Query("NextTableName") is { } token ? Encoding.UTF8.GetString(Convert.FromBase64String(token)) : "";
        var found = tables.Values.Where(t => string.Compare(t.Name, from, StringComparison.OrdinalIgnoreCase) >= 0 && filter.Matches(AsRow(t))).Take(top + 1).ToArray();
        return new RowWriter(request, "Tables").Tables(200, found.Take(top).Select(t => t.Name), single: false)
            .With("x-ms-continuation-NextTableName", found.Length > top ? Convert.ToBase64String(Encoding.UTF8.GetBytes(found[top].Name)) : null);
    }

    private StorageReply Create(StorageRequest request)
    {
        count("table.create");
        var name = TableName(request);
        if (!ValidName().IsMatch(name) || string.Equals(name, "tables", StringComparison.OrdinalIgnoreCase))
        {
            throw new StorageError(400, "InvalidResourceName", $"The specified resource name contains invalid characters: '{name}'. A table's name has 3 to 63 letters and digits and starts with a letter.");
        }

        if (!tables.TryAdd(name, new Table(name)))
        {
            throw new StorageError(409, "TableAlreadyExists", "The table specified already exists.");
        }

        var preference = request.Header("Prefer");
        var reply = preference == "return-no-content" ? new StorageReply(204) : new RowWriter(request, "Tables").Tables(201, [name], single: true);
        return reply.With("Preference-Applied", preference).With("Location", $"{request.Endpoint}/Tables('{name}')").With("DataServiceId", $"{request.Endpoint}/Tables('{name}')");
    }

    private StorageReply Drop(string name)
    {
        count("table.drop");
        return tables.Remove(name) ? new StorageReply(204) : throw new StorageError(404, "ResourceNotFound", $"The specified resource does not exist: table '{name}'.");
    }

    private static Row AsRow(Table table) => new("", "", default, [new Property("TableName", Edm.String, table.Name)]);

    private static string TableName(StorageRequest request)
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            return document.RootElement.GetProperty("TableName").GetString() ?? "";
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new StorageError(400, "InvalidInput", "One of the request inputs is not valid: the body must be {\"TableName\":\"...\"}.");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$", RegexOptions.CultureInvariant)]
    private static partial Regex ValidName();
}
