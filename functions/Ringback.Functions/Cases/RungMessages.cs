using System.Globalization;
using Ringback.Core.Cases;
using Ringback.Core.Hours;
using Ringback.Core.Routing;
using Ringback.Core.Texts;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Inbox;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Cases;

/// <summary>Writes the messages of a rung: to whom, by which channel, in which words.</summary>
public sealed class RungMessages(CallerStore store, Intents intents, StaffOptOuts optOuts, ClaimLinks links)
{
    public async Task<IReadOnlyList<Intent>> ForAsync(Rung rung, CallerRecord caller, Case recovery, Facts facts, CancellationToken ct)
    {
        var plan = facts.Plan;
        var quote = recovery.Need.Cause == NeedCause.Text ? await LastWordsAsync(caller.Key, ct) : null;
        var since = plan.Business.LocalAt(recovery.Need.Since).ToString("ddd HH:mm", CultureInfo.InvariantCulture);
        var subject = AlertWording.Subject(rung, recovery);
        var sender = plan.SenderFor(recovery.Line).Value;
        var silent = await optOuts.AllAsync(ct);
        var written = new List<Intent>();
        foreach (var person in Recipients.Of(rung, recovery, facts))
        {
            var link = recovery.ClaimedBy == person.Id ? null : links.For(recovery.Id, person.Id);
            var body = AlertWording.Body(rung, recovery, since, quote, returning: caller.Cases > 1 || recovery.Ladder > 1, link);
            var canText = !silent.Contains(person.Phone);
            if (canText)
            {
                written.Add(intents.TextTo(person, rung, recovery, sender, body));
            }

            if (intents.CanEmail && person.Email is not null && (Recipients.ByEmail(rung) || !canText))
            {
                written.Add(intents.EmailTo(person, rung, recovery, subject, body));
            }
        }

        return written;
    }

    private async Task<string?> LastWordsAsync(CallerKey caller, CancellationToken ct)
    {
        var (texts, _) = await store.PageAsync<ConversationText>(caller, CallerRows.Texts, size: 5, next: null, ct);
        return texts.FirstOrDefault(text => text.Status == ConversationText.Received)?.Text;
    }
}
