using System.Globalization;
using System.Text.RegularExpressions;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Blobs;

/// <summary>What a store of recordings needs of the blob service: containers, and block blobs put and read whole or by range.</summary>
internal sealed partial class BlobService(StorageTime time, Action<string> count)
{
    private readonly SortedDictionary<string, Container> containers = new(StringComparer.Ordinal);

    public StorageReply Handle(StorageRequest request)
    {
        var slash = request.Path.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? request.Path : request.Path[..slash];
        var name = slash < 0 ? "" : Uri.UnescapeDataString(request.Path[(slash + 1)..]);
        if (request.Query("comp") is { } comp)
        {
            throw new StorageError(501, "NotImplemented", $"comp={comp} is not served here: only whole blobs are.");
        }

        return name.Length == 0 ? OnContainer(request, container) : OnBlob(request, Find(container), name);
    }

    private StorageReply OnContainer(StorageRequest request, string name)
    {
        switch (request.Method)
        {
            case "PUT":
                count("blob.create");
                return Create(name);
            case "GET" or "HEAD":
                count("blob.container");
                return Describe(200, Find(name));
            case "DELETE":
                count("blob.drop");
                Find(name);
                containers.Remove(name);
                return new StorageReply(202);
            default:
                throw Verb(request);
        }
    }

    private StorageReply Create(string name)
    {
        if (!ValidName().IsMatch(name) || name.Length is < 3 or > 63)
        {
            throw new StorageError(400, "InvalidResourceName", $"The specified resource name contains invalid characters: '{name}'. A container's name has 3 to 63 lower-case letters, digits and single dashes.");
        }

        var container = new Container(ETag(), time.Now);
        return containers.TryAdd(name, container) ? Describe(201, container) : throw new StorageError(409, "ContainerAlreadyExists", "The specified container already exists.");
    }

    private StorageReply OnBlob(StorageRequest request, Container container, string name)
    {
        var present = container.Blobs.GetValueOrDefault(name);
        switch (request.Method)
        {
            case "PUT":
                count("blob.put");
                BlobConditions.Check(request, present);
                return Put(request, container, name, present);
            case "GET" or "HEAD":
                count(request.Method == "GET" ? "blob.get" : "blob.properties");
                BlobConditions.Check(request, present ?? throw Missing());
                return BlobReply.Of(request, present);
            case "DELETE":
                count("blob.delete");
                BlobConditions.Check(request, present ?? throw Missing());
                container.Blobs.Remove(name);
                return new StorageReply(202);
            default:
                throw Verb(request);
        }
    }

    private StorageReply Put(StorageRequest request, Container container, string name, Blob? present)
    {
        if (request.Header("x-ms-blob-type") is not "BlockBlob")
        {
            throw new StorageError(400, "InvalidHeaderValue", "The value for one of the HTTP headers is not in the correct format: x-ms-blob-type; only BlockBlob is served here.");
        }

        var content = request.Body.ToArray();
        var type = request.Header("x-ms-blob-content-type") ?? request.Header("Content-Type") ?? "application/octet-stream";
        var blob = new Blob(content, type, BlobReply.Md5(content), ETag(), present?.CreatedAt ?? time.Now, time.Now, request.Metadata());
        container.Blobs[name] = blob;
        return new StorageReply(201).With("ETag", blob.ETag).With("Last-Modified", Time(blob.ModifiedAt)).With("Content-MD5", Convert.ToBase64String(blob.Hash))
            .With("x-ms-request-server-encrypted", "true");
    }

    private static StorageReply Describe(int status, Container container) => new StorageReply(status).With("ETag", container.ETag).With("Last-Modified", Time(container.ModifiedAt));

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);

    private string ETag() => $"\"0x{time.Stamp().Ticks:X}\"";

    private Container Find(string name) => containers.GetValueOrDefault(name) ?? throw new StorageError(404, "ContainerNotFound", $"The specified container does not exist: '{name}'.");

    private static StorageError Missing() => new(404, "BlobNotFound", "The specified blob does not exist.");

    private static StorageError Verb(StorageRequest request) => new(405, "UnsupportedHttpVerb", $"The resource doesn't support the HTTP verb {request.Method}.");

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ValidName();
}
