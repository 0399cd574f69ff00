using System.Text.Json;
using Azure;
using Azure.Communication.CallAutomation;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Ringback.Functions.Storage;

namespace Ringback.Functions.Calls.Hooks;

/// <summary>Keeps the recorded messages: the service holds a file for a short time only (wire.md 7), so it is copied when the service says that it is there.</summary>
public sealed partial class RecordingFiles(CallAutomationClient client, Containers containers, ILogger<RecordingFiles> logger)
{
    /// <summary>Copies the files of one recording; a file that was copied before is written again, as the same.</summary>
    public async Task StoreAsync(GridEvent e, CancellationToken ct)
    {
        if (e.Data.Member("recordingStorageInfo")?.Member("recordingChunks") is not { ValueKind: JsonValueKind.Array } chunks)
        {
            return;
        }

        foreach (var chunk in chunks.EnumerateArray())
        {
            if (Uri.TryCreate(chunk.Text("contentLocation"), UriKind.Absolute, out var location))
            {
                var index = chunk.Member("index") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0;
                await CopyAsync(location, NameOf(RecordingOf(e, chunk), index), ct);
            }
        }
    }

    /// <summary>The blob of one file of a recording.</summary>
    public static string NameOf(string recording, int index) => $"{recording}/{index}.wav";

    private async Task CopyAsync(Uri location, string name, CancellationToken ct)
    {
        try
        {
            using var content = (await client.GetCallRecording().DownloadStreamingAsync(location, cancellationToken: ct)).Value;
            await containers.Recordings.GetBlobClient(name).UploadAsync(content, overwrite: true, ct);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            LogGone(logger, name);
        }
    }

    /// <summary>The subject ends with the recording's id; the file's own id stands for it where it does not.</summary>
    private static string RecordingOf(GridEvent e, JsonElement chunk)
    {
        var parts = e.Subject.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(parts, part => part.Equals("recordingId", StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < parts.Length ? parts[at + 1] : chunk.Text("documentId") ?? e.Id;
    }

    [LoggerMessage(LogLevel.Warning, "Recording {Name} is no longer at the service")]
    private static partial void LogGone(ILogger logger, string name);
}
