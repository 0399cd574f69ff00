namespace Ringback.AcsEmulator;

/// <summary>The carrier's words for its codes (wire.md 2.3).</summary>
internal static class DeliveryDetail
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["2000"] = "Message Delivered Successfully",
        ["4000"] = "Message is blocked due to Fraud Detection",
        ["4001"] = "Invalid Source From Number",
        ["4002"] = "Invalid Destination To Number",
        ["4003"] = "Message Destination number is not supported",
        ["4004"] = "Destination Number does not exist",
        ["4005"] = "Destination blocked by carrier",
        ["4006"] = "The Destination number is not reachable",
        ["4007"] = "The Destination number has opted out of receiving messages from you",
        ["4008"] = "You've exceeded maximum number of messages allowed for your profile",
        ["4009"] = "Message is rejected by Microsoft Entitlement System",
        ["4010"] = "Message was blocked due to the toll-free number not being verified",
        ["4020"] = "Message was blocked by the daily volume limit",
        ["5000"] = "Message failed to deliver. Please reach out Microsoft support team for more details",
        ["5001"] = "Message failed to deliver due to temporary unavailability of application/system",
        ["5002"] = "Message Delivery Timeout",
    };

    /// <param name="fate"><c>delivered</c> or <c>failed:CODE</c>.</param>
    public static string Of(string fate)
    {
        var code = fate.Split(':') is [_, var given] ? given : fate == "delivered" ? "2000" : "9999";
        return $"{code}: {Words.GetValueOrDefault(code, "Message failed to deliver due to unknown error")}";
    }
}
