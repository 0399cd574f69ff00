using System.Net;

namespace Azure.Storage.Shared;

/// <summary>Reads account and resource names from a service's address, host style (<c>https://account.table...</c>) or path style (an emulator's).</summary>
internal static class ResourceUri
{
    public static string AccountName(Uri uri) => IsPathStyle(uri)
        ? Segments(uri) is [.., _] segments ? segments[^1] : ""
        : uri.Host.Split('.')[0];

    /// <summary>Takes <paramref name="count"/> names off the end of a resource's address.</summary>
    public static (Uri Endpoint, string[] Names) Split(Uri resource, int count)
    {
        var segments = resource.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length < count)
        {
            throw new ArgumentException($"The address {resource.GetLeftPart(UriPartial.Path)} does not name a resource: it has {segments.Length} path segments and needs {count}.", nameof(resource));
        }

        var endpoint = new UriBuilder(resource) { Path = string.Join('/', segments[..^count]), Query = "" }.Uri;
        return (endpoint, [.. segments[^count..].Select(Uri.UnescapeDataString)]);
    }

    public static Uri Append(Uri endpoint, string path) => new(endpoint.AbsoluteUri.TrimEnd('/') + "/" + path);

    private static string[] Segments(Uri uri) => uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsPathStyle(Uri uri) => IPAddress.TryParse(uri.Host.Trim('[', ']'), out _) || !uri.Host.Contains('.', StringComparison.Ordinal);
}
