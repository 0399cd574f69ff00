namespace Ringback.Functions.Calls.Rows;

/// <summary>Who carries out the commands of a call, and until when.</summary>
public sealed record Lease(string Owner, DateTimeOffset Until)
{
    /// <summary>How long a holder that died keeps the others out.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    /// <summary>A holder renews it when less is left.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(4);
}
