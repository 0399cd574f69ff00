namespace Ringback.Core.Texts.Sending;

/// <summary>How an intent goes from planned to settled.</summary>
public static class IntentRules
{
    /// <summary>An id is used this long: the service remembers it for about 5 minutes (wire.md 7), less what a request may take.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(15);

    /// <summary>So long nobody else tries. Short enough for a text to leave within 60 seconds though its sender died; should two overlap, the id is the same.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <summary>So long a delivery report is waited for when nobody knows whether the message was taken.</summary>
    public static readonly TimeSpan ReportWait = TimeSpan.FromMinutes(10);

    /// <summary>What the service has not taken in this time is given up: nobody wants a text of yesterday.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(12);

    public static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan[] Pauses =
        [ShortestPause, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1)];

    /// <param name="newId">A fresh version 4 UUID, used when the old id is forgotten.</param>
    public static IntentMove Next(Intent intent, DateTimeOffset now, Guid newId) => intent switch
    {
        { IsSettled: true } => new IntentMove.Nothing(),
        { Until: var until } when until > now => new IntentMove.Wait(until),
        { Status: IntentStatus.NotTaken } when now - intent.PlannedAt >= GiveUpAfter => new IntentMove.Save(intent with { Status = IntentStatus.Failed, Detail = $"given up: {intent.Detail}" }),
        { Status: IntentStatus.NotTaken, MayBeTaken: false } when !IsRemembered(intent, now) => Send(Renewed(intent, now, newId), now),
        { Status: IntentStatus.Doubtful, Repeat: true } => new IntentMove.Save(intent with { Status = IntentStatus.Unknown, Detail = "no delivery report came: it may have arrived twice, once or never" }),
        { Status: IntentStatus.Doubtful } => Send(Renewed(intent, now, newId) with { Repeat = true }, now),
        { Channel: Channel.Email } => Send(intent, now),
        _ when !IsRemembered(intent, now) => new IntentMove.Save(Doubtful(intent, now)),
        _ => Send(intent, now),
    };

    public static Intent After(Intent intent, SendResult result, DateTimeOffset now) => result switch
    {
        SendResult.Taken taken => intent with { Status = IntentStatus.Sent, MessageId = taken.MessageId, Detail = null, Until = now },
        SendResult.Refused refused => intent with { Status = IntentStatus.Failed, Detail = refused.Why, Until = now },
        SendResult.NotTaken again => intent with { Status = IntentStatus.NotTaken, Detail = again.Why, Until = now + Longer(again.RetryAfter, Pause(intent)) },
        SendResult.Unsure unsure => intent with { Status = IntentStatus.Unsure, Detail = unsure.Why, Until = now + Pause(intent) },
        SendResult.Forgotten => Doubtful(intent, now),
        _ => throw new InvalidOperationException($"unknown result {result}"),
    };

    /// <summary>The delivery report settles every doubt; a report of failure is final, whatever was known before.</summary>
    public static Intent Reported(Intent intent, bool delivered, string? details, string? messageId) =>
        intent.Status is IntentStatus.Delivered ? intent
        : intent with
        {
            Status = delivered ? IntentStatus.Delivered : IntentStatus.Failed,
            MessageId = messageId ?? intent.MessageId,
            Detail = delivered ? null : DeliveryDetails.InWords(details),
        };

    private static bool IsRemembered(Intent intent, DateTimeOffset now) => now - intent.FirstSent < Remembered;

    private static IntentMove.Send Send(Intent intent, DateTimeOffset now) =>
        new(intent with
        {
            Status = IntentStatus.Sending,
            Until = now + Lease,
            Attempts = intent.Attempts + 1,
            // Its sender died, or heard nothing. Being turned away after that proves nothing about the attempt before.
            MayBeTaken = intent.MayBeTaken || intent.Status is IntentStatus.Sending or IntentStatus.Unsure,
        });

    private static Intent Renewed(Intent intent, DateTimeOffset now, Guid newId) =>
        intent with { RequestId = newId, FirstSent = now, Status = IntentStatus.NotTaken, MayBeTaken = false };

    private static Intent Doubtful(Intent intent, DateTimeOffset now) => intent with { Status = IntentStatus.Doubtful, Until = now + ReportWait };

    private static TimeSpan Pause(Intent intent) => Pauses[Math.Clamp(intent.Attempts - 1, 0, Pauses.Length - 1)];

    private static TimeSpan Longer(TimeSpan? one, TimeSpan other) => one > other ? one.Value : other;
}
