namespace Azure.Storage.Shared;

/// <summary>A storage connection string: <c>Name=value;...</c>, either with an endpoint a service or with account name and suffix.</summary>
/// <remarks>Source: Microsoft Learn, "Configure Azure Storage connection strings".</remarks>
internal sealed class StorageConnectionString
{
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Dictionary<string, string> values;

    private StorageConnectionString(Dictionary<string, string> values) => this.values = values;

    public string AccountName => values.GetValueOrDefault("AccountName")
        ?? throw new FormatException("The storage connection string has no AccountName. Copy it whole from the storage account's access keys.");

    public string AccountKey => values.GetValueOrDefault("AccountKey")
        ?? throw new FormatException("The storage connection string has no AccountKey. Copy it whole from the storage account's access keys.");

    /// <exception cref="FormatException">A part is not <c>Name=value</c>.</exception>
    public static StorageConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new FormatException("The storage connection string has a part that is not of the form 'Name=value'.");
            }

            parts[part[..equals]] = part[(equals + 1)..];
        }

        return parts.GetValueOrDefault("UseDevelopmentStorage") is "true" or "True" ? Development() : new(parts);
    }

    /// <summary>The endpoint of a service, without a slash at its end.</summary>
    /// <param name="service">table, queue or blob.</param>
    public Uri Endpoint(string service)
    {
        if (values.GetValueOrDefault(service + "Endpoint") is { } endpoint)
        {
            return new Uri(endpoint.TrimEnd('/'));
        }

        var scheme = values.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = values.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new Uri($"{scheme}://{AccountName}.{service}.{suffix}");
    }

    private static StorageConnectionString Development() => new(new(StringComparer.OrdinalIgnoreCase)
    {
        ["AccountName"] = DevelopmentAccount,
        ["AccountKey"] = DevelopmentKey,
        ["BlobEndpoint"] = $"http://127.0.0.1:10000/{DevelopmentAccount}",
        ["QueueEndpoint"] = $"http://127.0.0.1:10001/{DevelopmentAccount}",
        ["TableEndpoint"] = $"http://127.0.0.1:10002/{DevelopmentAccount}",
    });
}
