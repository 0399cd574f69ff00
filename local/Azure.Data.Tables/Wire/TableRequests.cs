using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>Writes the requests of wire.md 5.1.</summary>
internal sealed class TableRequests(Uri endpoint, HttpPipeline pipeline, string version)
{
    public Uri Endpoint => endpoint;

    public HttpPipeline Pipeline => pipeline;

    public HttpMessage CreateTable(string table)
    {
        var message = Start(RequestMethod.Post, "/Tables");
        message.Request.Headers.Add("Prefer", "return-no-content");
        Json(message.Request, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["TableName"] = table }));
        return message;
    }

    public HttpMessage DeleteTable(string table) => Start(RequestMethod.Delete, $"/Tables('{Uri.EscapeDataString(table)}')");

    public HttpMessage QueryTables(string? filter, int? top, string? next)
    {
        var message = Start(RequestMethod.Get, "/Tables");
        Options(message.Request, filter, null, top);
        Option(message.Request, "NextTableName", next);
        return message;
    }

    public HttpMessage Insert(string table, byte[] entity)
    {
        var message = Start(RequestMethod.Post, $"/{table}");
        message.Request.Headers.Add("Prefer", "return-no-content");
        Json(message.Request, entity);
        return message;
    }

    /// <summary>Update with <paramref name="ifMatch"/>, upsert without.</summary>
    public HttpMessage Write(string table, ITableEntity entity, TableUpdateMode mode, ETag? ifMatch)
    {
        var message = Start(mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch, $"/{table}{Key(entity.PartitionKey, entity.RowKey)}");
        if (ifMatch is { } etag)
        {
            message.Request.Headers.Add("If-Match", etag.ToString("H"));
        }

        Json(message.Request, EntityJson.Write(entity));
        return message;
    }

    public HttpMessage Delete(string table, string partitionKey, string rowKey, ETag ifMatch)
    {
        var message = Start(RequestMethod.Delete, $"/{table}{Key(partitionKey, rowKey)}");
        message.Request.Headers.Add("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString("H"));
        return message;
    }

    public HttpMessage Get(string table, string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        var message = Start(RequestMethod.Get, $"/{table}{Key(partitionKey, rowKey)}");
        Options(message.Request, null, select, null);
        return message;
    }

    public HttpMessage Query(string table, string? filter, IEnumerable<string>? select, int? top, (string? PartitionKey, string? RowKey) next)
    {
        var message = Start(RequestMethod.Get, $"/{table}()");
        Options(message.Request, filter, select, top);
        Option(message.Request, "NextPartitionKey", next.PartitionKey);
        Option(message.Request, "NextRowKey", next.RowKey);
        return message;
    }

    public HttpMessage Batch(RequestContent content, string boundary)
    {
        var message = Start(RequestMethod.Post, "/$batch");
        message.Request.Headers.Add("Content-Type", $"multipart/mixed; boundary={boundary}");
        message.Request.Content = content;
        return message;
    }

    /// <summary>A quote is doubled, then everything is escaped.</summary>
    private static string Key(string partitionKey, string rowKey) => $"(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    private static string Escape(string key) =>
        Uri.EscapeDataString((key ?? throw new ArgumentNullException(nameof(key), "PartitionKey and RowKey must not be null.")).Replace("'", "''", StringComparison.Ordinal));

    private HttpMessage Start(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(endpoint);
        request.Uri.AppendPath(path, escape: false);
        request.Headers.Add("x-ms-version", version);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    private static void Options(Request request, string? filter, IEnumerable<string>? select, int? top)
    {
        Option(request, "$filter", string.IsNullOrEmpty(filter) ? null : filter);
        Option(request, "$select", select is null ? null : string.Join(',', select));
        Option(request, "$top", top?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Option(Request request, string name, string? value)
    {
        if (value is not null)
        {
            request.Uri.AppendQuery(name, Uri.EscapeDataString(value), escapeValue: false);
        }
    }

    private static void Json(Request request, byte[] body)
    {
        request.Headers.Add("Content-Type", "application/json");
        request.Content = RequestContent.Create(body);
    }
}
