namespace Ringback.Local;

/// <summary>Something that the person at the keyboard can put right. The message names the thing, the cause and the cure.</summary>
internal sealed class LocalException : Exception
{
    public LocalException(string message)
        : base(message)
    {
    }

    public LocalException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
