using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Tables;

/// <summary>A batch: all of its changes or none (wire.md 5.1).</summary>
internal sealed class Batch(TableService service, Guid id)
{
    private const int MaxChanges = 100;
    private const int MaxBytes = 4 * 1024 * 1024;

    public StorageReply Handle(StorageRequest request)
    {
        if (request.Body.Length > MaxBytes)
        {
            throw new StorageError(413, "RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit: 4 MiB.");
        }

        var parts = Parts(request);
        if (parts.Count is 0 or > MaxChanges)
        {
            throw new StorageError(400, "InvalidInput", $"One of the request inputs is not valid: a batch has 1 to {MaxChanges} operations, this one has {parts.Count}.");
        }

        // Clients split at these names: the official JavaScript one looks for "--changesetresponse_".
        var (batch, changeset) = ($"batchresponse_{id}", $"changesetresponse_{id}");
        var body = new StringBuilder().Append(CultureInfo.InvariantCulture, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changeset}\r\n\r\n");
        foreach (var reply in Changes(parts))
        {
            Append(body.Append(CultureInfo.InvariantCulture, $"--{changeset}\r\n"), reply);
        }

        body.Append(CultureInfo.InvariantCulture, $"--{changeset}--\r\n--{batch}--\r\n");
        return new StorageReply(202, Encoding.UTF8.GetBytes(body.ToString()), $"multipart/mixed; boundary={batch}");
    }

    private List<StorageReply> Changes(List<StorageRequest> parts)
    {
        var replies = new List<StorageReply>();
        var undo = new Stack<Action>();
        var seen = new HashSet<(string, string, string)>();
        string? partition = null;
        try
        {
            foreach (var part in parts)
            {
                var address = RowAddress.Parse(part.Path);
                var keys = address.Keys ?? (part.Method == "POST" ? Inserted(part) : null);
                if (keys is { } row)
                {
                    CheckPartition(ref partition, row.PartitionKey);
                    if (!seen.Add((address.Name.ToUpperInvariant(), row.PartitionKey, row.RowKey)))
                    {
                        throw new StorageError(400, "InvalidDuplicateRow", "The batch request contains multiple changes with same row key. An entity can appear only once in a batch request.");
                    }
                }

                var (reply, back) = service.OnRows(part, address);
                replies.Add(reply);
                undo.Push(back ?? (() => { }));
            }

            return replies;
        }
        catch (StorageError error)
        {
            while (undo.TryPop(out var back))
            {
                back();
            }

            var index = replies.Count.ToString(CultureInfo.InvariantCulture);
            return [new StorageReply(error.Status, error.Json($"{index}:{error.Message}"), "application/json;odata=minimalmetadata;streaming=true;charset=utf-8").With("x-ms-error-code", error.Code)];
        }
    }

    private static void CheckPartition(ref string? partition, string key)
    {
        partition ??= key;
        if (!string.Equals(partition, key, StringComparison.Ordinal))
        {
            throw new StorageError(400, "CommandsInBatchActOnDifferentPartitions", "All commands in a batch must operate on same entity group.");
        }
    }

    private static (string PartitionKey, string RowKey) Inserted(StorageRequest part)
    {
        var row = RowReader.Read(part, null, default);
        return (row.PartitionKey, row.RowKey);
    }

    private static void Append(StringBuilder body, StorageReply reply)
    {
        body.Append("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
        body.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {reply.Status} {Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(reply.Status)}\r\n");
        body.Append("X-Content-Type-Options: nosniff\r\nCache-Control: no-cache\r\nDataServiceVersion: 3.0;\r\n");
        foreach (var (name, value) in reply.Headers)
        {
            body.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        if (reply.ContentType is { } type)
        {
            body.Append("Content-Type: ").Append(type).Append("\r\n");
        }

        body.Append("\r\n").Append(Encoding.UTF8.GetString(reply.Body.Span)).Append("\r\n");
    }

    /// <summary>The requests inside, in their order: each is a request line, headers, an empty line and perhaps a body, up to the next boundary.</summary>
    private static List<StorageRequest> Parts(StorageRequest request)
    {
        var lines = request.Text.Split('\n');
        var parts = new List<StorageRequest>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].TrimEnd('\r').Split(' ') is [var method and ("GET" or "POST" or "PUT" or "PATCH" or "MERGE" or "DELETE"), var target, "HTTP/1.1"])
            {
                parts.Add(Part(request, method, target, lines, ref at));
            }
        }

        return parts;
    }

    private static StorageRequest Part(StorageRequest batch, string method, string target, string[] lines, ref int at)
    {
        var headers = new HeaderDictionary();
        for (at++; at < lines.Length && lines[at].TrimEnd('\r') is { Length: > 0 } line; at++)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers[line[..colon]] = line[(colon + 1)..].Trim();
            }
        }

        var body = new StringBuilder();
        for (at++; at < lines.Length && !lines[at].StartsWith("--", StringComparison.Ordinal); at++)
        {
            body.Append(lines[at]).Append('\n');
        }

        var question = target.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? target : target[..question];
        return batch.Part(method, path[(path.LastIndexOf('/') + 1)..], question < 0 ? "" : target[(question + 1)..], headers, Encoding.UTF8.GetBytes(body.ToString()));
    }
}
