namespace Azure.Storage.Queues.Models;

/// <summary>A message that was received: nobody else gets it until <see cref="NextVisibleOn"/>.</summary>
public class QueueMessage
{
    internal QueueMessage(string messageId, string popReceipt, BinaryData body, long dequeueCount, DateTimeOffset? nextVisibleOn, DateTimeOffset? insertedOn, DateTimeOffset? expiresOn)
    {
        MessageId = messageId;
        PopReceipt = popReceipt;
        Body = body;
        DequeueCount = dequeueCount;
        NextVisibleOn = nextVisibleOn;
        InsertedOn = insertedOn;
        ExpiresOn = expiresOn;
    }

    public string MessageId { get; }

    /// <summary>Proves that the message is still the receiver's; changes with every receive and update.</summary>
    public string PopReceipt { get; }

    public BinaryData Body { get; }

    public string MessageText => Body.ToString();

    /// <summary>How often it was received, this time included.</summary>
    public long DequeueCount { get; }

    public DateTimeOffset? NextVisibleOn { get; }

    public DateTimeOffset? InsertedOn { get; }

    public DateTimeOffset? ExpiresOn { get; }

    /// <summary>The same message with the receipt of an update.</summary>
    public QueueMessage Update(UpdateReceipt updated) => new(MessageId, updated.PopReceipt, Body, DequeueCount, updated.NextVisibleOn, InsertedOn, ExpiresOn);
}
