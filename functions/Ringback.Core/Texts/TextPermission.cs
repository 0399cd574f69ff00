namespace Ringback.Core.Texts;

/// <summary>Whether a text may be sent.</summary>
public abstract record TextPermission
{
    private TextPermission()
    {
    }

    public sealed record Allowed : TextPermission
    {
        public static Allowed Instance { get; } = new();
    }

    /// <param name="Why">The reason, in words for the case: it tells people what to do instead.</param>
    public sealed record Forbidden(string Why) : TextPermission;
}
