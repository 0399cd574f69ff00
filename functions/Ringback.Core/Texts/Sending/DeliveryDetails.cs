namespace Ringback.Core.Texts.Sending;

/// <summary>The carrier's reasons (wire.md 2.3).</summary>
public static class DeliveryDetails
{
    /// <summary>The recipient has opted out with the carrier.</summary>
    public const string OptedOut = "4007";

    /// <summary>The reason in words for the case; an unknown one as it came.</summary>
    public static string InWords(string? details) => CodeOf(details) switch
    {
        "4000" => "blocked as fraud",
        "4001" => "the sending number is not valid",
        "4002" => "the number can't get texts",
        "4003" => "texts to this destination are not supported",
        "4004" => "there is no such number",
        "4005" => "blocked by the carrier",
        "4006" => "the phone can't be reached",
        OptedOut => "the recipient has opted out of texts",
        "4008" => "too many messages",
        "4009" => "the number is not allowed to send texts",
        "4010" => "the toll-free number is not verified yet",
        "4020" => "the sending limit is used up",
        "5000" or "5001" => "the service failed",
        "5002" => "the carrier gave no report",
        "" => "the carrier gave no reason",
        _ => $"the carrier says {details}",
    };

    /// <summary>The number that the recipient has can never get texts, whoever sends them: a landline, for instance.</summary>
    public static bool IsAboutTheNumber(string? details) => CodeOf(details) is "4002" or "4003" or "4004";

    /// <summary>The code, where the details carry words too: <c>4007: recipient opted out</c>.</summary>
    public static string CodeOf(string? details) => details is null ? "" : new([.. details.Trim().TakeWhile(char.IsAsciiDigit)]);
}
