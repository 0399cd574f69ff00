using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Tables;

/// <summary>Writes rows as JSON, with as much metadata as the Accept header asks for.</summary>
internal sealed class RowWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly StorageRequest request;
    private readonly string table;
    private readonly HashSet<string>? select;
    private readonly string level;

    public RowWriter(StorageRequest request, string table)
    {
        this.request = request;
        this.table = table;
        var accept = request.Header("Accept") ?? "";
        level = accept.Contains("nometadata", StringComparison.OrdinalIgnoreCase) ? "nometadata"
            : accept.Contains("fullmetadata", StringComparison.OrdinalIgnoreCase) ? "fullmetadata"
            : "minimalmetadata";
        select = request.Query("$select") is { Length: > 0 } names && names != "*" ? [.. names.Split(',', StringSplitOptions.TrimEntries)] : null;
    }

    private bool Typed => level != "nometadata";

    public StorageReply One(int status, Row row) => Reply(status, json =>
    {
        json.WriteStartObject();
        Metadata(json, "/@Element");
        Members(json, row);
        json.WriteEndObject();
    });

    public StorageReply Many(IEnumerable<Row> rows) => Reply(200, json =>
    {
        json.WriteStartObject();
        Metadata(json, "");
        json.WriteStartArray("value");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            Members(json, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public StorageReply Tables(int status, IEnumerable<string> names, bool single) => Reply(status, json =>
    {
        json.WriteStartObject();
        Metadata(json, single ? "/@Element" : "");
        if (single)
        {
            json.WriteString("TableName", names.Single());
        }
        else
        {
            json.WriteStartArray("value");
            foreach (var name in names)
            {
                json.WriteStartObject();
                json.WriteString("TableName", name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    private StorageReply Reply(int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return new StorageReply(status, buffer.WrittenMemory, $"application/json;odata={level};streaming=true;charset=utf-8");
    }

    private void Metadata(Utf8JsonWriter json, string suffix)
    {
        if (Typed)
        {
            json.WriteString("odata.metadata", $"{request.Endpoint}/$metadata#{table}{suffix}");
        }
    }

    private void Members(Utf8JsonWriter json, Row row)
    {
        if (Typed)
        {
            if (level == "fullmetadata")
            {
                var address = $"{table}(PartitionKey='{Uri.EscapeDataString(row.PartitionKey)}',RowKey='{Uri.EscapeDataString(row.RowKey)}')";
                json.WriteString("odata.type", $"{request.Account}.{table}");
                json.WriteString("odata.id", $"{request.Endpoint}/{address}");
                json.WriteString("odata.editLink", address);
            }

            json.WriteString("odata.etag", row.ETag);
        }

        Member(json, new Property("PartitionKey", Edm.String, row.PartitionKey));
        Member(json, new Property("RowKey", Edm.String, row.RowKey));
        Member(json, new Property("Timestamp", Edm.DateTime, row.Timestamp));
        foreach (var property in row.Properties)
        {
            Member(json, property);
        }
    }

    private void Member(Utf8JsonWriter json, Property property)
    {
        if (select is not null && !select.Contains(property.Name))
        {
            return;
        }

        // Minimal metadata leaves out the types that JSON shows, and Timestamp's, which everybody knows.
        var shown = property.Type is Edm.String or Edm.Int32 or Edm.Boolean || (property.Name == "Timestamp" && level != "fullmetadata");
        if (Typed && !shown)
        {
            json.WriteString(property.Name + "@odata.type", "Edm." + property.Type);
        }

        switch (property.Value)
        {
            case int number: json.WriteNumber(property.Name, number); break;
            case bool flag: json.WriteBoolean(property.Name, flag); break;
            case double number when double.IsFinite(number): WriteDouble(json, property.Name, number); break;
            default: json.WriteString(property.Name, Text(property.Value)); break;
        }
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        json.WritePropertyName(name);
        json.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text, skipInputValidation: true);
    }

    private static string Text(object value) => value switch
    {
        string text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity",
        DateTime time => Row.TimeText(time),
        Guid guid => guid.ToString(),
        _ => Convert.ToBase64String((byte[])value),
    };
}
