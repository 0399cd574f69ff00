namespace Ringback.Local.Cloud;

/// <summary>The parts of a Communication Services connection string (wire.md 4.2).</summary>
internal sealed record AcsConnection(string Text, Uri Endpoint)
{
    /// <exception cref="LocalException">The text has no endpoint or no access key.</exception>
    public static AcsConnection Parse(string text)
    {
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return parts.TryGetValue("endpoint", out var endpoint) && parts.ContainsKey("accesskey") && Uri.TryCreate(endpoint, UriKind.Absolute, out var url)
            ? new AcsConnection(text, url)
            : throw new LocalException("--acs is not a connection string of Communication Services: it reads \"endpoint=http://127.0.0.1:7080/;accesskey=...\"; scripts/emulator prints one");
    }
}
