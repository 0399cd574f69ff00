using Ringback.Memory.Wire;

namespace Ringback.Memory.Queues;

/// <summary>A queue: messages that are invisible for a time, expire, and belong to whoever holds their newest receipt.</summary>
internal sealed class MessageQueue(StorageTime time, SortedDictionary<string, string> metadata)
{
    private readonly SortedSet<Message> messages = new(Message.InOrder);
    private readonly Dictionary<string, Message> byId = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Metadata { get; set; } = metadata;

    public int Count
    {
        get
        {
            foreach (var expired in messages.Where(m => m.ExpiresAt <= time.Now).ToArray())
            {
                Remove(expired);
            }

            return messages.Count;
        }
    }

    public Message Put(string text, TimeSpan delay, TimeSpan? lifetime)
    {
        var now = time.Now;
        var message = new Message
        {
            Id = time.NextId().ToString(),
            Number = time.NextNumber(),
            Text = text,
            PopReceipt = Receipt(),
            InsertedAt = now,
            ExpiresAt = lifetime is { } span ? now + span : DateTimeOffset.MaxValue,
            VisibleAt = now + delay,
        };
        messages.Add(message);
        byId[message.Id] = message;
        return message;
    }

    /// <summary>Takes up to <paramref name="count"/> messages and hides them.</summary>
    public List<Message> Receive(int count, TimeSpan hidden)
    {
        var taken = Visible(count);
        foreach (var message in taken)
        {
            message.DequeueCount++;
            Move(message, time.Now + hidden);
        }

        return taken;
    }

    public List<Message> Peek(int count) => Visible(count);

    public Message Update(string id, string receipt, string? text, TimeSpan hidden)
    {
        var message = Held(id, receipt);
        message.Text = text ?? message.Text;
        Move(message, time.Now + hidden);
        return message;
    }

    public void Delete(string id, string receipt) => Remove(Held(id, receipt));

    public void Clear()
    {
        messages.Clear();
        byId.Clear();
    }

    /// <summary>Whether a message could be received at <paramref name="now"/>.</summary>
    public bool HasVisible(DateTimeOffset now) => messages.Min is { } first && first.VisibleAt <= now;

    /// <summary>When the next message that is invisible at <paramref name="now"/> becomes visible.</summary>
    public DateTimeOffset? NextVisible(DateTimeOffset now)
    {
        foreach (var message in messages)
        {
            if (message.VisibleAt > now && message.ExpiresAt > message.VisibleAt)
            {
                return message.VisibleAt;
            }
        }

        return null;
    }

    private List<Message> Visible(int count)
    {
        var now = time.Now;
        var found = new List<Message>();
        var expired = new List<Message>();
        foreach (var message in messages)
        {
            if (message.VisibleAt > now || found.Count == count)
            {
                break;
            }

            (message.ExpiresAt <= now ? expired : found).Add(message);
        }

        expired.ForEach(Remove);
        return found;
    }

    private Message Held(string id, string receipt)
    {
        if (!byId.TryGetValue(id, out var message) || message.ExpiresAt <= time.Now)
        {
            throw new StorageError(404, "MessageNotFound", "The specified message does not exist.");
        }

        return string.Equals(message.PopReceipt, receipt, StringComparison.Ordinal)
            ? message
            : throw new StorageError(400, "PopReceiptMismatch", "The specified pop receipt did not match the pop receipt for a dequeued message.");
    }

    private void Move(Message message, DateTimeOffset visibleAt)
    {
        messages.Remove(message);
        message.VisibleAt = visibleAt;
        message.PopReceipt = Receipt();
        messages.Add(message);
    }

    private void Remove(Message message)
    {
        messages.Remove(message);
        byId.Remove(message.Id);
    }

    private string Receipt() => Convert.ToBase64String(time.NextId().ToByteArray());
}
