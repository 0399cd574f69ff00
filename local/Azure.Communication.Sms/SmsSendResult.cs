using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.Sms;

/// <summary>What the service said about one recipient (wire.md 4.1). The request as a whole succeeds even where this did not.</summary>
public class SmsSendResult
{
    internal SmsSendResult(string to, string? messageId, int httpStatusCode, bool successful, string? errorMessage)
    {
        To = to;
        MessageId = messageId;
        HttpStatusCode = httpStatusCode;
        Successful = successful;
        ErrorMessage = errorMessage;
    }

    /// <summary>The recipient's number, E.164.</summary>
    public string To { get; }

    /// <summary>The id that the delivery report will carry; only of a text that was taken.</summary>
    public string? MessageId { get; }

    /// <summary>202 where the text was queued, otherwise why not.</summary>
    public int HttpStatusCode { get; }

    /// <summary>Whether the text was queued: not whether it was delivered.</summary>
    public bool Successful { get; }

    /// <summary>Why the text was not taken.</summary>
    public string? ErrorMessage { get; }

    internal static SmsSendResult Read(JsonElement json) => new(
        json.Text("to") ?? string.Empty, json.Text("messageId"), json.Int("httpStatusCode") ?? 0, json.Flag("successful"), json.Text("errorMessage"));
}
