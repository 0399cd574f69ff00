using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>How an operation went, or why a call ended (wire.md 2.6): judge by the code first.</summary>
public class ResultInformation
{
    internal ResultInformation(JsonElement json)
    {
        Code = json.Int("code");
        SubCode = json.Int("subCode");
        Message = json.Text("message");
    }

    /// <summary>The code, in the manner of HTTP and SIP: 200, 480 no answer, 486 busy, 487 cancelled, 603 declined.</summary>
    public int? Code { get; }

    /// <summary>The finer code, such as 560480.</summary>
    public int? SubCode { get; }

    /// <summary>A text for people.</summary>
    public string? Message { get; }
}
