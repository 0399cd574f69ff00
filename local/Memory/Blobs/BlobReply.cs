using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Blobs;

/// <summary>A blob as the answer to GET and HEAD.</summary>
internal static partial class BlobReply
{
    [SuppressMessage("Security", "CA5351", Justification = "The wire's Content-MD5.")]
    public static byte[] Md5(byte[] content) => MD5.HashData(content);

    /// <exception cref="StorageError">416 InvalidRange.</exception>
    public static StorageReply Of(StorageRequest request, Blob blob)
    {
        var range = (request.Header("x-ms-range") ?? request.Header("Range")) is { } text ? Range(text, blob.Content.Length) : null;
        var reply = range is { } part
            ? new StorageReply(206, blob.Content[part.From..part.End], blob.ContentType)
                .With("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {part.From}-{part.End - 1}/{blob.Content.Length}"))
            : new StorageReply(200, blob.Content, blob.ContentType).With("Content-MD5", Convert.ToBase64String(blob.Hash));
        reply.With("ETag", blob.ETag)
            .With("Last-Modified", blob.ModifiedAt.UtcDateTime.ToString("r", CultureInfo.InvariantCulture))
            .With("x-ms-creation-time", blob.CreatedAt.UtcDateTime.ToString("r", CultureInfo.InvariantCulture))
            .With("x-ms-blob-type", "BlockBlob")
            .With("Accept-Ranges", "bytes");
        foreach (var (name, value) in blob.Metadata)
        {
            reply.With("x-ms-meta-" + name, value);
        }

        return reply;
    }

    private static (int From, int End)? Range(string text, int length)
    {
        var match = ByteRange().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var from = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
        var end = match.Groups["to"] is { Length: > 0 } to ? Math.Min(int.Parse(to.Value, CultureInfo.InvariantCulture) + 1, length) : length;
        return from < length ? (from, end) : throw new StorageError(416, "InvalidRange", $"The range specified is invalid for the current size of the resource: {text} of {length} bytes.");
    }

    [GeneratedRegex("^bytes=(?<from>[0-9]+)-(?<to>[0-9]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ByteRange();
}
