using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Core.Routing;
using Ringback.Core.Routing.Json;
using Ringback.Functions.Seams;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Calls.Rows;

/// <summary>Reads and writes the rows of calls: one row a call, guarded by its ETag. Partition key: the call's id.</summary>
public sealed class CallRows(RingbackTables tables, IIds ids)
{
    private const string RowKey = "call";

    /// <summary>A fresh id in every write, by which its writer knows it again when the answer was lost.</summary>
    private const string WriteId = "WriteId";

    /// <returns>Null when there is no such call.</returns>
    public async Task<CallRow?> FindAsync(CallId call, CancellationToken ct)
    {
        var answer = await tables.Calls.GetEntityIfExistsAsync<TableEntity>(call.Value, RowKey, cancellationToken: ct);
        return answer.HasValue ? Read(answer.Value!) : null;
    }

    /// <returns>The row as it is stored now; null when the call has a row already.</returns>
    public async Task<CallRow?> TryAddAsync(CallRow row, CancellationToken ct)
    {
        var written = Write(row);
        try
        {
            var answer = await tables.Calls.AddEntityAsync(written, ct);
            return row with { ETag = answer.Headers.ETag ?? default };
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return await IfWrittenAsync(row, written, ct);
        }
    }

    /// <returns>The row as it is stored now; null when somebody else wrote it since it was read.</returns>
    public async Task<CallRow?> TryUpdateAsync(CallRow row, CancellationToken ct)
    {
        var written = Write(row);
        try
        {
            var answer = await tables.Calls.UpdateEntityAsync(written, row.ETag, TableUpdateMode.Replace, ct);
            return row with { ETag = answer.Headers.ETag ?? default };
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return await IfWrittenAsync(row, written, ct);
        }
    }

    /// <summary>A write is refused also when the client repeats one whose answer was lost: then what stands there is our own.</summary>
    private async Task<CallRow?> IfWrittenAsync(CallRow row, TableEntity written, CancellationToken ct)
    {
        var answer = await tables.Calls.GetEntityIfExistsAsync<TableEntity>(row.State.Call.Value, RowKey, cancellationToken: ct);
        return answer.HasValue && answer.Value!.GetGuid(WriteId) == written.GetGuid(WriteId) ? row with { ETag = answer.Value.ETag } : null;
    }

    private TableEntity Write(CallRow row) => new(row.State.Call.Value, RowKey)
    {
        [WriteId] = ids.NewId(),
        ["State"] = Pack(CallJson.Write(row.State)),
        ["Pending"] = Pack(Write(row.Pending)),
        ["LeaseOwner"] = row.Lease?.Owner,
        ["LeaseUntil"] = row.Lease?.Until,
        ["Beat"] = row.Beat.Number,
        ["BeatMessage"] = row.Beat.Message,
        ["BeatAt"] = row.Beat.Number == 0 ? null : row.Beat.At,
    };

    private static CallRow Read(TableEntity entity) => new(CallJson.ReadState(Unpack(entity.GetBinary("State")!)))
    {
        Pending = ReadPending(Unpack(entity.GetBinary("Pending")!)),
        Lease = entity.GetString("LeaseOwner") is { } owner ? new Lease(owner, entity.GetDateTimeOffset("LeaseUntil")!.Value) : null,
        Beat = entity.GetInt32("Beat") is { } number and > 0 ? new Beat(number, entity.GetString("BeatMessage")!, entity.GetDateTimeOffset("BeatAt")!.Value) : Beat.None,
        ETag = entity.ETag,
    };

    private static string Write(IReadOnlyList<PendingCommand> pending) => new JsonArray(
        [
            .. pending.Select(one => new JsonObject
            {
                ["id"] = one.RequestId,
                ["at"] = one.QueuedAt,
                ["do"] = JsonNode.Parse(CallJson.Write(one.Command)),
            }),
        ]).ToJsonString();

    private static PendingCommand[] ReadPending(string json) =>
        [.. JsonNode.Parse(json)!.AsArray().Select(one => new PendingCommand(CallJson.ReadCommand(one!["do"]!.ToJsonString()), (Guid)one["id"]!, (DateTimeOffset)one["at"]!))];

    /// <summary>A property holds 64 KiB (wire.md 5.1): compressed, a call with hundreds of events fits.</summary>
    private static byte[] Pack(string json)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Fastest))
        {
            brotli.Write(Encoding.UTF8.GetBytes(json));
        }

        return buffer.ToArray();
    }

    private static string Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
