namespace Ringback.Core.Routing;

/// <summary>What the service's result codes mean (wire.md 2.6): by the HTTP-like code first.</summary>
internal static class Codes
{
    /// <summary>A refusal earlier than this comes from the network, not from a person: nobody declines before it rang.</summary>
    private static readonly TimeSpan LeastRing = TimeSpan.FromSeconds(2);

    /// <summary>The caller hung up; other ends are the platform's.</summary>
    public static bool IsNormalEnd(int? code) => code is null or 0 or 200 or 487;

    /// <summary>An answer failed because nobody was there any more.</summary>
    public static bool CallerHadGone(int? code) => code is null or 0 or 404 or 408 or 410 or 480 or 481 or 487;

    public static LegResult WhyLegFailed(int? code, TimeSpan rang) => code switch
    {
        480 or 408 or 487 => LegResult.NoAnswer,
        486 or 600 => LegResult.Busy,
        603 when rang >= LeastRing => LegResult.Declined,
        603 or 403 or 404 or 484 => LegResult.Refused,
        _ => LegResult.Failed,
    };
}
