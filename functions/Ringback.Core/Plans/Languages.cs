namespace Ringback.Core.Plans;

public static class Languages
{
    /// <summary>Whether two BCP 47 tags name the same language, whatever the region: <c>es-US</c> and <c>es</c>.</summary>
    public static bool AreKin(string one, string other) => Primary(one).Equals(Primary(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Primary(string tag) => tag.AsSpan(0, tag.IndexOf('-', StringComparison.Ordinal) is > 0 and var end ? end : tag.Length);
}
