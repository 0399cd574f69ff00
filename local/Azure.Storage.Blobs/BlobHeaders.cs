using System.Globalization;
using Azure.Core;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs;

/// <summary>The blob service's headers.</summary>
internal static class BlobHeaders
{
    public static void Conditions(Request request, RequestConditions? conditions)
    {
        Add(request, "If-Match", conditions?.IfMatch?.ToString("H"));
        Add(request, "If-None-Match", conditions?.IfNoneMatch?.ToString("H"));
        Add(request, "If-Modified-Since", conditions?.IfModifiedSince?.ToString("r", CultureInfo.InvariantCulture));
        Add(request, "If-Unmodified-Since", conditions?.IfUnmodifiedSince?.ToString("r", CultureInfo.InvariantCulture));
    }

    public static void Upload(Request request, BlobUploadOptions options)
    {
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        request.Headers.Add("Content-Type", "application/octet-stream");
        Add(request, "x-ms-blob-content-type", options.HttpHeaders?.ContentType);
        Add(request, "x-ms-blob-cache-control", options.HttpHeaders?.CacheControl);
        Add(request, "x-ms-blob-content-disposition", options.HttpHeaders?.ContentDisposition);
        StorageRequests.Metadata(request, options.Metadata);
        Conditions(request, options.Conditions);
    }

    public static BlobContentInfo Uploaded(Response response) => new(
        response.Headers.ETag ?? default,
        Time(response, "Last-Modified"),
        response.Headers.TryGetValue("Content-MD5", out var hash) ? Convert.FromBase64String(hash) : null);

    public static BlobDownloadDetails Details(Response response) => new(
        response.Headers.ContentLengthLong ?? 0,
        response.Headers.ContentType,
        response.Headers.TryGetValue("Content-Range", out var range) ? range : null,
        response.Headers.ETag ?? default,
        Time(response, "Last-Modified"),
        StorageRequests.Metadata(response));

    public static DateTimeOffset Time(Response response, string name) =>
        response.Headers.TryGetValue(name, out var text) ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : default;

    private static void Add(Request request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.Add(name, value);
        }
    }
}
