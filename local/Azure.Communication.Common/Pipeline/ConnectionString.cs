namespace Azure.Communication.Pipeline;

/// <summary>A resource's endpoint and key, <c>endpoint=https://.../;accesskey=BASE64</c> (wire.md 4.2).</summary>
internal sealed record ConnectionString(Uri Endpoint, AzureKeyCredential Key)
{
    /// <summary>Reads a connection string; the names of its parts have no case, their order is free.</summary>
    /// <exception cref="ArgumentException">It is empty, or a part is missing or malformed. The key is never part of the message.</exception>
    public static ConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0].Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Last()[1].Trim(), StringComparer.OrdinalIgnoreCase);

        if (!parts.TryGetValue("endpoint", out var endpoint) || !Uri.TryCreate(endpoint, UriKind.Absolute, out var uri))
        {
            throw Malformed("has no absolute 'endpoint'");
        }

        if (!parts.TryGetValue("accesskey", out var key) || key.Length == 0)
        {
            throw Malformed("has no 'accesskey'");
        }

        return new ConnectionString(uri, new AzureKeyCredential(key));
    }

    private static ArgumentException Malformed(string cause) =>
        new($"The Communication Services connection string {cause}. Expected: endpoint=https://NAME.communication.azure.com/;accesskey=KEY", "connectionString");
}
