namespace Azure.Storage.Shared;

/// <summary>Reads account and resource names from a service's address, host style (<c>https://account.table...</c>) or path style (an emulator's).</summary>
internal static class ResourceUri
{
    /// <param name="endpoint">The account's: host style has no path.</param>
    public static string AccountName(Uri endpoint) =>
        endpoint.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., var account] ? account : endpoint.Host.Split('.')[0];

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
}
