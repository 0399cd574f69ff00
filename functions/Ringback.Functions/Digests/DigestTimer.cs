using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NodaTime;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Digests;
using Ringback.Core.Plans;
using Ringback.Core.Texts;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Cases;
using Ringback.Functions.Plans;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Digests;

/// <summary>
/// When the day begins, each supervisor and admin gets one digest: a short text, an email in full. The person's own row says whether this day's was begun, so two
/// instances, or a timer that comes again, send it once.
/// </summary>
public sealed partial class DigestTimer(
    DigestReader reader, CallerStore store, CaseLists lists, CaseFollowUp followUp, Dispatcher dispatcher, Intents intents, StaffOptOuts optOuts, IPlans plans, TimeProvider time, ILogger<DigestTimer> logger)
{
    /// <summary>The last day of which this instance knows that all is sent: it need not look any more.</summary>
    private LocalDate? done;

    [Function("Digest")]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken ct)
    {
        if (await PlanAsync(ct) is { } plan && DigestDay.At(plan, time.GetUtcNow()) is { } day && day.Date != done)
        {
            await SendAsync(day, plan, ct);
        }
    }

    private async Task SendAsync(DigestDay day, Plan plan, CancellationToken ct)
    {
        var digest = await reader.ReadAsync(day, plan, ct);
        var silent = await optOuts.AllAsync(ct);
        var complete = true;
        foreach (var person in digest.IsNews ? plan.Supervisors : [])
        {
            try
            {
                await SendAsync(digest, person, plan, silent.Contains(person.Phone) || !plan.CanTextFrom(plan.SenderFor(plan.Numbers[0].Number)), ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                // The others get theirs; this one is tried again in a minute.
                complete = false;
                LogFailed(logger, person.Id, e);
            }
        }

        done = complete ? day.Date : done;
    }

    private async Task SendAsync(Digest digest, Person person, Plan plan, bool isSilent, CancellationToken ct)
    {
        var day = digest.Day.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        var written = new List<Intent>();
        if (!isSilent && person.Alerts.Contains(AlertWay.Text))
        {
            written.Add(intents.OfDay(day, person, Channel.Text, plan.SenderFor(plan.Numbers[0].Number).Value, subject: null, digest.Text(plan.Business)));
        }

        if (intents.CanEmail && person.Email is not null && (isSilent || person.Alerts.Contains(AlertWay.Email)))
        {
            written.Add(intents.OfDay(day, person, Channel.Email, from: null, digest.Subject(plan.Business), digest.Email(plan.Business)));
        }

        if (written.Count == 0)
        {
            return;
        }

        // In sight before it begins: should this process die, the sweeper finishes it.
        await lists.BeginAsync(CallerKey.Of(person.Phone), ct);
        var (file, isNew) = await store.TakeInAsync(person.Phone, $"digest-{day}", file => written.ForEach(file.Put), ct);
        if (!isNew)
        {
            await followUp.FinishAsync(file.Key, ct);
            return;
        }

        file = await dispatcher.SendAsync(file, written, ct);
        if (file.Unsettled.Count == 0)
        {
            await lists.DoneAsync(file.Key, ct);
        }
    }

    private async Task<Plan?> PlanAsync(CancellationToken ct)
    {
        try
        {
            return (await plans.LiveAsync(ct)).Plan;
        }
        catch (NoPlanException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The digest for {Person} could not be sent; it is tried again in a minute")]
    private static partial void LogFailed(ILogger logger, PersonId person, Exception e);
}
