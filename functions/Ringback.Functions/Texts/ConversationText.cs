using Ringback.Core.Cases;
using Ringback.Core.Texts.Sending;

namespace Ringback.Functions.Texts;

/// <summary>One text of a conversation, as its row holds it and the API shows it.</summary>
/// <param name="Direction"><c>in</c> or <c>out</c>.</param>
/// <param name="Automatic">No person wrote it.</param>
/// <param name="By">A person's id, <c>caller</c> or <c>ringback</c>.</param>
/// <param name="Status"><c>received</c>, or what became of a text of ours.</param>
public sealed record ConversationText(DateTimeOffset At, string Direction, bool Automatic, string By, string Text, string Status)
{
    public const string Received = "received";

    public static ConversationText From(TextReceived e) => new(e.ReceivedAt, "in", false, Entry.Caller, e.Message, Received);

    public static ConversationText Of(Intent intent) =>
        new(intent.PlannedAt, "out", intent.By == Entry.Ringback, intent.By, intent.Body, intent.StatusWord);
}
