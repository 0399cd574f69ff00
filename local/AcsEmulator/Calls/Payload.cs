namespace Ringback.AcsEmulator.Calls;

/// <summary>JSON objects without the fields that are null, as the service writes them.</summary>
internal static class Payload
{
    public static Dictionary<string, object> Of(params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        var payload = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                payload[name] = value;
            }
        }

        return payload;
    }
}
