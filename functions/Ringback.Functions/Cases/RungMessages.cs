using NodaTime.TimeZones;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Hours;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Core.Texts;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Inbox;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Cases;

/// <summary>Writes the messages of a rung: to whom, by which channel, in which words.</summary>
public sealed class RungMessages(CallerStore store, Intents intents, StaffOptOuts optOuts, ClaimLinks links, AlertSlates slates)
{
    public Task<IReadOnlyList<Intent>> ForAsync(Rung rung, CallerRecord caller, Case recovery, Facts facts, CancellationToken ct) =>
        WriteAsync(new Notice(rung, AlertWording.Headline(rung, recovery)), Recipients.Of(rung, recovery, facts), caller, recovery, facts, ct);

    /// <summary>A claim has run out: the whole group hears of it.</summary>
    /// <param name="claimed">The case as it was, with who had it.</param>
    public Task<IReadOnlyList<Intent>> OfReturnAsync(Case claimed, CallerRecord caller, Case recovery, Facts facts, CancellationToken ct)
    {
        var holder = facts.Plan.FindPerson(claimed.ClaimedBy!.Value)?.Name ?? claimed.ClaimedBy.Value.Value;
        var notice = new Notice(Rung.Alert, AlertWording.ClaimRanOut(holder), $"back-{claimed.ClaimedAt?.ToUnixTimeSeconds() ?? 0}");
        return WriteAsync(notice, Recipients.Of(Rung.Reminder, recovery, facts), caller, recovery, facts, ct);
    }

    private async Task<IReadOnlyList<Intent>> WriteAsync(Notice notice, IReadOnlyList<Person> people, CallerRecord caller, Case recovery, Facts facts, CancellationToken ct)
    {
        var lastText = recovery.Need.Cause == NeedCause.Text ? await LastWordsAsync(caller.Key, ct) : null;
        var alert = Alert.Of(notice.Headline, caller, recovery, lastText, facts.Plan);
        var silent = await optOuts.AllAsync(ct);
        var written = new List<Intent>();
        foreach (var person in people)
        {
            var own = alert with
            {
                Link = recovery.ClaimedBy == person.Id ? null : links.For(recovery.Id, person.Id),
                Code = await slates.CodeAsync(person.Id, recovery.Id, facts.Now, ct),
            };
            var (byText, byEmail) = WaysTo(person, notice.Rung, canText: !silent.Contains(person.Phone) && facts.Plan.CanTextFrom(own.ReplyTo));
            if (byText)
            {
                var text = intents.TextTo(person, notice.Rung, recovery, own.ReplyTo.Value, AlertWording.Text(own), notice.Mark);
                written.Add(QuietUntil(person, recovery, facts) is { } end ? text.HeldUntil(end, "held back: quiet hours") : text);
            }

            if (byEmail)
            {
                written.Add(intents.EmailTo(person, notice.Rung, recovery, AlertWording.Subject(own), AlertWording.Email(own), notice.Mark));
            }
        }

        return written;
    }

    /// <summary>As the person likes it; and where that can't be done, the other way: no alert reaches nobody for the sake of a preference.</summary>
    private (bool ByText, bool ByEmail) WaysTo(Person person, Rung rung, bool canText)
    {
        var canEmail = intents.CanEmail && person.Email is not null;
        var byText = canText && person.Alerts.Contains(AlertWay.Text);
        var byEmail = canEmail && person.Alerts.Contains(AlertWay.Email) && (Recipients.ByEmail(rung) || !byText);
        return byText || byEmail ? (byText, byEmail) : (canText, canEmail && !canText);
    }

    /// <summary>When the person may be texted about this case; null: now.</summary>
    internal static DateTimeOffset? QuietUntil(Person person, Case recovery, Facts facts) =>
        recovery.Urgency != Urgency.Urgent && person.QuietUntil(facts.Local) is { } end
            ? end.InZone(facts.Plan.Business.Zone(), Resolvers.LenientResolver).ToDateTimeOffset().ToUniversalTime()
            : null;

    private async Task<string?> LastWordsAsync(CallerKey caller, CancellationToken ct)
    {
        var (texts, _) = await store.PageAsync<ConversationText>(caller, CallerRows.Texts, size: 5, next: null, ct);
        return texts.FirstOrDefault(text => text.Status == ConversationText.Received)?.Text;
    }

    /// <param name="Mark">Tells messages of one rung apart; null: the rung's own.</param>
    private readonly record struct Notice(Rung Rung, string Headline, string? Mark = null);
}
