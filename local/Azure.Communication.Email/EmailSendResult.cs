using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.Email;

/// <summary>What became of the sending of a mail.</summary>
public class EmailSendResult
{
    internal EmailSendResult(JsonElement json)
    {
        Id = json.Text("id");
        Status = new EmailSendStatus(json.Text("status") ?? string.Empty);
    }

    internal string? Id { get; }

    /// <summary>How far it has come.</summary>
    public EmailSendStatus Status { get; }
}
