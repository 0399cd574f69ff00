using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ringback.Memory.Wire;

internal enum StorageService
{
    Table,
    Queue,
    Blob,
}

/// <summary>A request as it came over the wire: its path still escaped, because that is what was signed.</summary>
internal sealed class StorageRequest
{
    private readonly Dictionary<string, string> query;

    public StorageRequest(string method, StorageService service, string account, string fullPath, string path, string rawQuery, IHeaderDictionary headers, ReadOnlyMemory<byte> body)
    {
        Method = method;
        Service = service;
        Account = account;
        FullPath = fullPath;
        Path = path;
        Headers = headers;
        Body = body;
        query = Parse(rawQuery);
    }

    public string Method { get; }

    public StorageService Service { get; }

    public string Account { get; }

    /// <summary>The whole path, escaped.</summary>
    public string FullPath { get; }

    /// <summary>The path behind the account, escaped, without a slash at its start.</summary>
    public string Path { get; }

    public IHeaderDictionary Headers { get; }

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Names (lower case) and values, unescaped.</summary>
    public IReadOnlyDictionary<string, string> Queries => query;

    /// <summary>The account's endpoint as the client addressed it.</summary>
    public string Endpoint { get; private init; } = "";

    public string? Query(string name) => query.GetValueOrDefault(name);

    public string? Header(string name) => Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Metadata headers, by name.</summary>
    public SortedDictionary<string, string> Metadata()
    {
        var metadata = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Headers)
        {
            if (name.StartsWith("x-ms-meta-", StringComparison.OrdinalIgnoreCase))
            {
                metadata[name["x-ms-meta-".Length..]] = value.ToString();
            }
        }

        return metadata;
    }

    /// <summary>A request inside a batch: same account and endpoint, its own line, headers and body.</summary>
    public StorageRequest Part(string method, string path, string rawQuery, IHeaderDictionary headers, ReadOnlyMemory<byte> body) =>
        new(method, Service, Account, FullPath, path, rawQuery, headers, body) { Endpoint = Endpoint };

    public static async ValueTask<StorageRequest> ReadAsync(HttpContext context, string prefix)
    {
        var request = context.Request;
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw && raw[0] == '/' ? raw : request.Path.ToUriComponent() + request.QueryString;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var fullPath = question < 0 ? target : target[..question];
        var rest = fullPath.StartsWith(prefix, StringComparison.Ordinal) ? fullPath[prefix.Length..].TrimStart('/').Split('/', 3) : [];
        var service = rest.ElementAtOrDefault(0) switch
        {
            "table" => StorageService.Table,
            "queue" => StorageService.Queue,
            _ => StorageService.Blob,
        };
        var account = rest.ElementAtOrDefault(1) ?? "";
        return new(request.Method, service, account, fullPath, rest.ElementAtOrDefault(2) ?? "", question < 0 ? "" : target[(question + 1)..], request.Headers, await Read(request))
        {
            Endpoint = $"{request.Scheme}://{request.Host}{prefix}/{rest.ElementAtOrDefault(0)}/{account}",
        };
    }

    private static async ValueTask<ReadOnlyMemory<byte>> Read(HttpRequest request)
    {
        if (request.ContentLength == 0)
        {
            return default;
        }

        var body = new MemoryStream((int)Math.Min(request.ContentLength ?? 1024, 1 << 20));
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static Dictionary<string, string> Parse(string rawQuery)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            values[Uri.UnescapeDataString(name)] = Uri.UnescapeDataString(value.Replace('+', ' '));
        }

        return values;
    }
}
