using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Plans;
using Ringback.Core.Texts;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Cases;
using Ringback.Functions.Seams;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Texts;

/// <summary>Makes intents, leased to their maker: save them with the caller, then hand them to <see cref="Dispatcher.SendAsync"/>.</summary>
public sealed class Intents(IIds ids, RingbackSettings settings, TimeProvider time)
{
    public bool CanEmail => settings.EmailSender is not null;

    public Intent TextBack(Case recovery, OutgoingText text) =>
        ToCaller(KeyOf(recovery, Rung.TextBack, Entry.Caller, Channel.Text), text, Entry.Ringback, recovery) with { Need = recovery.Need.Number, Rung = Rung.TextBack };

    /// <param name="what">Makes the key unique: the id of the text that is answered.</param>
    public Intent Answer(string what, OutgoingText text) => ToCaller($"answer-{what}", text, Entry.Ringback, null);

    /// <param name="what">Makes the key unique: the call and the command's number.</param>
    /// <param name="person">Whom it goes to; null: the caller.</param>
    public Intent DuringCall(string what, OutgoingText text, Person? person = null) =>
        ToCaller(what, text, Entry.Ringback, null) with { Recipient = person?.Id.Value ?? Entry.Caller };

    public Intent ByPerson(Guid id, string person, OutgoingText text, Case? recovery) => ToCaller(KeyByPerson(id, recovery), text, person, recovery);

    public static string KeyByPerson(Guid id, Case? recovery) => $"{(recovery is null ? "" : PrefixOf(recovery))}person-{id:n}";

    public Intent TextTo(Person person, Rung rung, Case recovery, string from, string body, string? mark = null) =>
        New(KeyOf(recovery, rung, person.Id.Value, Channel.Text, mark), person.Id.Value, Entry.Ringback, Channel.Text, from, person.Phone.Value, null, body) with
        {
            CaseId = recovery.Id,
            Need = recovery.Need.Number,
            Rung = rung,
        };

    public Intent EmailTo(Person person, Rung rung, Case recovery, string subject, string body, string? mark = null) =>
        New(KeyOf(recovery, rung, person.Id.Value, Channel.Email, mark), person.Id.Value, Entry.Ringback, Channel.Email, settings.EmailSender!, person.Email!, subject, body) with
        {
            CaseId = recovery.Id,
            Need = recovery.Need.Number,
            Rung = rung,
        };

    /// <summary>It is the turn of a caller who kept a place in a queue.</summary>
    /// <param name="from">The number of ours that texts; null for an email.</param>
    public Intent OfTurn(CallId call, Case recovery, Person person, Channel channel, string? from, string? subject, string body) =>
        New(
            $"{PrefixOf(recovery)}turn-{call}", person.Id.Value, Entry.Ringback, channel, from ?? settings.EmailSender!, channel == Channel.Text ? person.Phone.Value : person.Email!, subject, body) with
        {
            CaseId = recovery.Id,
        };

    /// <summary>The digest of a day.</summary>
    /// <param name="from">The number of ours that texts; null for an email.</param>
    public Intent OfDay(string day, Person person, Channel channel, string? from, string? subject, string body) =>
        New(
            $"digest-{day}-{channel.ToString().ToLowerInvariant()}", person.Id.Value, Entry.Ringback, channel, from ?? settings.EmailSender!, channel == Channel.Text ? person.Phone.Value : person.Email!, subject, body);

    /// <summary>All intents of a case begin with this.</summary>
    public static string PrefixOf(Case recovery) => $"{CallerRows.NumberOf(recovery.Id):D5}-";

    private static string KeyOf(Case recovery, Rung rung, string recipient, Channel channel, string? mark = null) =>
        $"{PrefixOf(recovery)}{recovery.Need.Number:D4}-{rung.Number:D4}-{(mark is null ? "" : $"{mark}-")}{recipient}-{channel.ToString().ToLowerInvariant()}";

    private Intent ToCaller(string key, OutgoingText text, string by, Case? recovery) =>
        New(key, Entry.Caller, by, Channel.Text, text.From.Value, text.To.Value, null, text.Body) with
        {
            CaseId = recovery?.Id,
        };

    private Intent New(string key, string recipient, string by, Channel channel, string from, string to, string? subject, string body)
    {
        var now = time.GetUtcNow();
        return new Intent(
            key, CaseId: null, Need: 0, Rung: null, recipient, by, channel, from, to, subject, body, PlannedAt: now, RequestId: ids.NewId(), FirstSent: now,
            IntentStatus.Sending, Until: now + IntentRules.Lease, Attempts: 1, Repeat: false, MessageId: null, Detail: null);
    }
}
