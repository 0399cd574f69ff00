using Ringback.Core.Cases;

namespace Ringback.Core.Texts.Sending;

public enum Channel
{
    Text,
    Email,
}

public enum IntentStatus
{
    /// <summary>Somebody is sending it, until the lease ends.</summary>
    Sending,

    /// <summary>The service did not take it: it is tried again.</summary>
    NotTaken,

    /// <summary>Nobody knows whether the service took it: it is tried again under the same id, which the service recognises.</summary>
    Unsure,

    /// <summary>Nobody knows, and the service has forgotten the id: a delivery report may still tell.</summary>
    Doubtful,

    /// <summary>The service took it.</summary>
    Sent,

    /// <summary>The carrier delivered it.</summary>
    Delivered,

    /// <summary>It can't be sent or delivered.</summary>
    Failed,

    /// <summary>Nobody will ever know.</summary>
    Unknown,

    /// <summary>It is not wanted any more: contact was made before it could be sent.</summary>
    Dropped,
}

/// <summary>
/// The will to send one message exactly once. It is stored before the first attempt and settled after the last. Repeated within the service's memory, it goes out
/// unchanged under the same id; later only after a delivery report has failed to come, once, under a new id and marked (design section 6, "Send once").
/// </summary>
/// <param name="Key">Unique for the caller: case, need, rung, recipient and channel.</param>
/// <param name="CaseId">The case it belongs to; null: none, such as the answer to STOP.</param>
/// <param name="Need">The need that it serves; 0: none.</param>
/// <param name="Rung">Null for what is no rung: a text that a person wrote, or the answer to a keyword.</param>
/// <param name="Recipient">A person's id, or <see cref="Entry.Caller"/>.</param>
/// <param name="By">Who wrote it: a person's id, or <see cref="Entry.Ringback"/>.</param>
/// <param name="From">The number of ours; empty for an email.</param>
/// <param name="To">Number or address.</param>
/// <param name="RequestId">The repeatability id (text), or operation id (email).</param>
/// <param name="FirstSent">When the first attempt under that id was made.</param>
/// <param name="Until">By status: when the lease ends, when it is tried again, or when waiting for a report ends.</param>
/// <param name="Attempts">Attempts under all ids.</param>
/// <param name="Repeat">It may be a repeat: the first one may have arrived.</param>
/// <param name="Detail">Why it failed or was not taken.</param>
public sealed record Intent(
    string Key,
    CaseId? CaseId,
    int Need,
    Rung? Rung,
    string Recipient,
    string By,
    Channel Channel,
    string From,
    string To,
    string? Subject,
    string Body,
    DateTimeOffset PlannedAt,
    Guid RequestId,
    DateTimeOffset FirstSent,
    IntentStatus Status,
    DateTimeOffset Until,
    int Attempts,
    bool Repeat,
    string? MessageId,
    string? Detail)
{
    /// <summary>An attempt under this id may have been taken: nobody heard what became of it.</summary>
    public bool MayBeTaken { get; init; }

    /// <summary>It was planned for later, and nobody has tried to send it yet.</summary>
    public bool IsHeld => Status is IntentStatus.NotTaken && Attempts == 0;

    public bool IsSettled => Status is IntentStatus.Sent or IntentStatus.Delivered or IntentStatus.Failed or IntentStatus.Unknown or IntentStatus.Dropped;

    /// <summary>The same message, to be sent from that moment on; its time to be given up counts from there.</summary>
    public Intent HeldUntil(DateTimeOffset until, string why) => this with { Status = IntentStatus.NotTaken, PlannedAt = until, Until = until, Attempts = 0, Detail = why };

    /// <summary>The status as the API writes it.</summary>
    public string StatusWord => Status switch
    {
        IntentStatus.Sending => "sending",
        IntentStatus.NotTaken when IsHeld => "held",
        IntentStatus.NotTaken or IntentStatus.Unsure => "retrying",
        IntentStatus.Doubtful => "in-doubt",
        IntentStatus.Sent => "sent",
        IntentStatus.Delivered => "delivered",
        IntentStatus.Failed => "failed",
        IntentStatus.Unknown => "unknown",
        IntentStatus.Dropped => "dropped",
        _ => throw new InvalidOperationException($"unknown status {Status}"),
    };
}
