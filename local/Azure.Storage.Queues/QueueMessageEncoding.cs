namespace Azure.Storage.Queues;

public enum QueueMessageEncoding
{
    /// <summary>The body is the text.</summary>
    None = 0,

    /// <summary>The text is the body's Base64.</summary>
    Base64 = 1,
}
