namespace Azure.Storage.Queues.Models;

public class QueueProperties
{
    public QueueProperties()
        : this(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), 0)
    {
    }

    internal QueueProperties(IDictionary<string, string> metadata, long count)
    {
        Metadata = metadata;
        ApproximateMessagesCountLong = count;
    }

    public IDictionary<string, string> Metadata { get; }

    /// <summary>Invisible messages count too; never less than the truth, but may be more.</summary>
    public int ApproximateMessagesCount => checked((int)ApproximateMessagesCountLong);

    public long ApproximateMessagesCountLong { get; }
}
