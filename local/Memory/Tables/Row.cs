using System.Globalization;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Tables;

/// <summary>A row; never changed, only replaced.</summary>
internal sealed record Row(string PartitionKey, string RowKey, DateTime Timestamp, IReadOnlyList<Property> Properties)
{
    /// <summary>Opaque to clients; the service makes it from the timestamp.</summary>
    public string ETag => $"W/\"datetime'{Uri.EscapeDataString(TimeText(Timestamp))}'\"";

    public static string TimeText(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A property's value, the system's included; null where there is none.</summary>
    public (Edm Type, object Value)? Find(string name)
    {
        switch (name)
        {
            case "PartitionKey": return (Edm.String, PartitionKey);
            case "RowKey": return (Edm.String, RowKey);
            case "Timestamp": return (Edm.DateTime, Timestamp);
        }

        foreach (var property in Properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
            {
                return (property.Type, property.Value);
            }
        }

        return null;
    }

    public Row Merged(Row change) => change with
    {
        Properties = [.. Properties.Where(mine => !change.Properties.Any(p => string.Equals(p.Name, mine.Name, StringComparison.Ordinal))), .. change.Properties],
    };

    /// <exception cref="StorageError">412 UpdateConditionNotSatisfied.</exception>
    public void Require(string ifMatch)
    {
        if (ifMatch != "*" && !string.Equals(ETag, Normal(ifMatch), StringComparison.Ordinal))
        {
            throw new StorageError(412, "UpdateConditionNotSatisfied", "The update condition specified in the request was not satisfied.");
        }
    }

    private static string Normal(string etag) => etag.Contains("%3A", StringComparison.OrdinalIgnoreCase) ? etag.Replace("%3a", "%3A", StringComparison.Ordinal) : etag.Replace(":", "%3A", StringComparison.Ordinal);
}
