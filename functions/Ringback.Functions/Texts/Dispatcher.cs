using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Cases;
using Ringback.Functions.Seams;

namespace Ringback.Functions.Texts;

/// <summary>Carries intents out. Every attempt is leased in storage before it is made and recorded after, so that any other worker can take over.</summary>
public sealed class Dispatcher(CallerStore store, TextSender texts, EmailSender emails, IIds ids, TimeProvider time)
{
    /// <summary>Sends intents that were saved with a fresh lease, texts first, and records what became of them.</summary>
    /// <returns>The caller as recorded.</returns>
    public async Task<CallerFile> SendAsync(CallerFile file, IReadOnlyList<Intent> leased, CancellationToken ct)
    {
        var results = new Dictionary<string, (Intent Intent, SendResult Result)>(leased.Count, StringComparer.Ordinal);
        foreach (var intent in leased.OrderBy(intent => intent.Channel))
        {
            results[intent.Key] = (intent, intent.Channel == Channel.Text ? await texts.SendAsync(file.Key, intent, ct) : await emails.SendAsync(intent, ct));
        }

        var now = time.GetUtcNow();
        var firstAttempt = true;
        return await store.ChangeAsync(
            file,
            async file =>
            {
                foreach (var (intent, result) in results.Values)
                {
                    // Nobody else touches what we have leased, unless we were too slow or the delivery report was faster.
                    var current = firstAttempt ? intent : await store.IntentAsync(file.Key, intent.Key, ct);
                    if (current is { IsSettled: false } && current.RequestId == intent.RequestId)
                    {
                        Record(file, IntentRules.After(current, result, now), now);
                    }
                }

                firstAttempt = false;
            },
            ct);
    }

    /// <summary>Does what the caller's unsettled intents need now.</summary>
    /// <returns>The caller as it is then, and when to look again; null when everything is settled.</returns>
    public async Task<(CallerFile File, DateTimeOffset? LookAgain)> DriveAsync(CallerFile file, CancellationToken ct)
    {
        if (file.Unsettled.Count == 0)
        {
            return (file, null);
        }

        var now = time.GetUtcNow();
        var leased = new List<Intent>();
        DateTimeOffset? lookAgain = null;
        file = await store.ChangeAsync(
            file,
            async file =>
            {
                leased.Clear();
                lookAgain = null;
                foreach (var key in file.Unsettled)
                {
                    var intent = await store.IntentAsync(file.Key, key, ct) ?? throw new InvalidOperationException($"Intent {key} of caller {file.Key} has no row.");
                    switch (IntentRules.Next(intent, now, ids.NewId()))
                    {
                        case IntentMove.Wait when intent.IsHeld && !IsWanted(intent, file.Caller):
                            Record(file, intent with { Status = IntentStatus.Dropped, Detail = "contact was made before its time came" }, now);
                            break;
                        case IntentMove.Wait wait:
                            lookAgain = Earlier(lookAgain, wait.Until);
                            break;
                        case not IntentMove.Nothing when !IsWanted(intent, file.Caller):
                            Record(file, intent with { Status = IntentStatus.Dropped, Detail = "contact was made before it could be sent" }, now);
                            break;
                        case IntentMove.Save save:
                            Record(file, save.Changed, now);
                            lookAgain = save.Changed.IsSettled ? lookAgain : Earlier(lookAgain, save.Changed.Until);
                            break;
                        case IntentMove.Send send:
                            file.Put(send.Leased);
                            leased.Add(send.Leased);
                            break;
                    }
                }
            },
            ct);
        file = await SendAsync(file, leased, ct);
        return (file, file.Unsettled.Count == 0 ? null : leased.Count > 0 ? Earlier(lookAgain, now + IntentRules.ShortestPause) : lookAgain);
    }

    /// <summary>A rung is wanted while its need is open, the text-back while the caller waits at all, and everything else always.</summary>
    private static bool IsWanted(Intent intent, CallerRecord caller) =>
        intent.Rung is not { } rung
        || (caller.Latest is { IsWaiting: true } latest && latest.Id == intent.CaseId && (rung == Rung.TextBack || latest.Need.Number == intent.Need));

    private static void Record(CallerFile file, Intent intent, DateTimeOffset now)
    {
        file.Put(intent);
        if (intent.Status is IntentStatus.Failed or IntentStatus.Unknown or IntentStatus.Dropped)
        {
            file.NoteFailure(intent, now);
        }
        else if (intent is { Status: IntentStatus.Sent, Repeat: true })
        {
            file.Note(intent, new Entry(now, Entry.Ringback, Happenings.SentAgain, $"{intent.Recipient}: the first one may have arrived, too"));
        }

        if (intent is { Status: IntentStatus.Sent, Recipient: Entry.Caller } && intent.By != Entry.Ringback)
        {
            file.ContactedByText(intent, now);
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;
}
