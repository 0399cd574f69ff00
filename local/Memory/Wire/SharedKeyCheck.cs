using System.Security.Cryptography;
using System.Text;

namespace Ringback.Memory.Wire;

/// <summary>Verifies SharedKey and SharedKeyLite on the raw path; any bearer token passes.</summary>
/// <remarks>Source: wire.md 5.1 for tables; Microsoft Learn, "Authorize with Shared Key (REST API)", for queues and blobs.</remarks>
internal sealed class SharedKeyCheck(string account, string key)
{
    private static readonly string[] SignedHeaders =
        ["Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date", "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

    private readonly byte[] keyBytes = Convert.FromBase64String(key);

    /// <exception cref="StorageError">403 AuthenticationFailed.</exception>
    public void Verify(StorageRequest request)
    {
        var (scheme, value) = request.Header("Authorization")?.Split(' ', 2) is [var s, var v] ? (s, v) : ("", "");
        var valid = scheme switch
        {
            "Bearer" => value.Length > 0,
            "SharedKey" => Matches(value, request.Service == StorageService.Table ? Table(request) : Full(request)),
            "SharedKeyLite" => Matches(value, request.Service == StorageService.Table ? TableLite(request) : Lite(request)),
            _ => false,
        };
        if (!valid)
        {
            throw new StorageError(
                403,
                "AuthenticationFailed",
                "Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.");
        }
    }

    private bool Matches(string credential, string text)
    {
        var colon = credential.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !string.Equals(credential[..colon], account, StringComparison.Ordinal))
        {
            return false;
        }

        var expected = Convert.ToBase64String(HMACSHA256.HashData(keyBytes, Encoding.UTF8.GetBytes(text)));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(credential[(colon + 1)..]));
    }

    private string Table(StorageRequest request) =>
        $"{request.Method}\n{request.Header("Content-MD5")}\n{request.Header("Content-Type")}\n{Date(request)}\n{SimpleResource(request)}";

    private string TableLite(StorageRequest request) => $"{Date(request)}\n{SimpleResource(request)}";

    private static string? Date(StorageRequest request) => request.Header("x-ms-date") ?? request.Header("Date");

    private string SimpleResource(StorageRequest request) =>
        $"/{account}{request.FullPath}{(request.Query("comp") is { } comp ? $"?comp={comp}" : "")}";

    private string Lite(StorageRequest request)
    {
        var text = new StringBuilder($"{request.Method}\n{request.Header("Content-MD5")}\n{request.Header("Content-Type")}\n{(request.Header("x-ms-date") is null ? request.Header("Date") : "")}\n");
        return MsHeaders(text, request).Append(SimpleResource(request)).ToString();
    }

    private string Full(StorageRequest request)
    {
        var text = new StringBuilder(request.Method).Append('\n');
        foreach (var name in SignedHeaders)
        {
            var value = request.Header(name);
            var unsigned = (name == "Content-Length" && value == "0") || (name == "Date" && request.Header("x-ms-date") is not null);
            text.Append(unsigned ? "" : value).Append('\n');
        }

        MsHeaders(text, request).Append('/').Append(account).Append(request.FullPath);
        foreach (var (name, value) in request.Queries.OrderBy(q => q.Key.ToLowerInvariant(), StringComparer.Ordinal))
        {
            text.Append('\n').Append(name.ToLowerInvariant()).Append(':').Append(value);
        }

        return text.ToString();
    }

    private static StringBuilder MsHeaders(StringBuilder text, StorageRequest request)
    {
        foreach (var (name, value) in request.Headers.Where(h => h.Key.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase)).OrderBy(h => h.Key.ToLowerInvariant(), StringComparer.Ordinal))
        {
            text.Append(name.ToLowerInvariant()).Append(':').Append(value.ToString().Trim()).Append('\n');
        }

        return text;
    }
}
