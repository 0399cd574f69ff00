using System.Globalization;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Blobs;

/// <summary>If-Match, If-None-Match and the conditions on time.</summary>
internal static class BlobConditions
{
    /// <exception cref="StorageError">409 BlobAlreadyExists, 412 ConditionNotMet, 304 for a read.</exception>
    public static void Check(StorageRequest request, Blob? blob)
    {
        var reads = request.Method is "GET" or "HEAD";
        if (request.Header("If-Match") is { } match && (blob is null || (match != "*" && match != blob.ETag)))
        {
            throw NotMet(412);
        }

        if (request.Header("If-None-Match") is { } none && blob is not null && (none == "*" || none == blob.ETag))
        {
            throw none == "*" && !reads ? new StorageError(409, "BlobAlreadyExists", "The specified blob already exists.") : NotMet(reads ? 304 : 412);
        }

        if (Time(request, "If-Modified-Since") is { } since && blob?.ModifiedAt <= since)
        {
            throw NotMet(reads ? 304 : 412);
        }

        if (Time(request, "If-Unmodified-Since") is { } until && blob?.ModifiedAt > until.AddSeconds(1))
        {
            throw NotMet(412);
        }
    }

    private static DateTimeOffset? Time(StorageRequest request, string name) =>
        request.Header(name) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

    private static StorageError NotMet(int status) => new(status, "ConditionNotMet", "The condition specified using HTTP conditional header(s) is not met.");
}
