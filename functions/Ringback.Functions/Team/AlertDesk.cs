using Ringback.Core;
using Ringback.Core.Callbacks;
using Ringback.Core.Cases;
using Ringback.Core.Plans;
using Ringback.Core.Texts.Staff;
using Ringback.Functions.Audit;
using Ringback.Functions.Callbacks;
using Ringback.Functions.Cases;

namespace Ringback.Functions.Team;

/// <summary>Carries out what people answer to alerts: 1 takes the case, 2 calls back, 3 is done. Done again, it changes nothing.</summary>
public sealed class AlertDesk(AlertSlates slates, CallerStore store, CaseChanges changes, ICallbacks callbacks, AuditLog audit, TimeProvider time)
{
    /// <summary>So long an alert whose case was closed keeps its code: an answer that comes twice still finds what it was about.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    public async Task<string> AnswerAsync(Person person, StaffCommand.Answer answer, Plan plan, CancellationToken ct)
    {
        var all = await AllAsync(person, ct);
        var open = OpenTo(person, all);
        if (answer.Code is { } code)
        {
            return all.FirstOrDefault(one => one.Alert.Code == code) is { Alert: not null } meant ? await ActAsync(person, answer.Act, meant.Alert, meant.Case, plan, ct) : AlertAnswers.NoSuchCode(code, open);
        }

        // Nobody who is answered "somebody else has it" is worse off than by a question back.
        var candidates = open.Count > 0 ? open : [.. all.Where(one => !one.Case.IsClosed)];
        return candidates switch
        {
            [] when all is [.., var last] => await ActAsync(person, answer.Act, last.Alert, last.Case, plan, ct),
            [] => AlertAnswers.NothingOpen(),
            [var (alert, recovery)] => await ActAsync(person, answer.Act, alert, recovery, plan, ct),
            _ => AlertAnswers.WhichOne(answer.Act, candidates),
        };
    }

    /// <summary>What the person may answer; null: nothing is open.</summary>
    public async Task<string?> ListedAsync(Person person, CancellationToken ct) => OpenTo(person, await AllAsync(person, ct)) is { Count: > 0 } open ? AlertAnswers.Listed(open) : null;

    private async Task<string> ActAsync(Person person, AlertAct act, OpenAlert alert, Case recovery, Plan plan, CancellationToken ct)
    {
        return act switch
        {
            AlertAct.Take => InWords(await changes.MakeAsync(recovery.Id, (now, at) => now.Claim(person.Id, at), ct, AuditLine.Text), AlertAnswers.Taken),
            AlertAct.CallBack => await audit.WriteAsync(await callbacks.StartAsync(recovery.Id, person.Id, CallbackCause.Asked, ct), recovery.Id, person.Id, AuditLine.Text, ct) switch
            {
                CallbackStart.Started => AlertAnswers.Ringing(alert, recovery),
                CallbackStart.Refused { Holder: { } holder } when holder != person.Id => AlertAnswers.HasIt(alert, recovery, holder, plan),
                CallbackStart.Refused refused => AlertAnswers.Refused(alert, refused.Why),
                CallbackStart.Unknown unknown => AlertAnswers.Refused(alert, unknown.What),
                var other => throw new InvalidOperationException($"unknown start {other}"),
            },
            AlertAct.Done => InWords(await DoneAsync(person.Id, recovery.Id, ct), AlertAnswers.Done),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "unknown act"),
        };

        string InWords(CaseChange? change, Func<OpenAlert, Case, string> done) => change switch
        {
            CaseChange.Made made => done(alert, made.Case),
            CaseChange.Already already => done(alert, already.Case),
            CaseChange.Refused { Holder: { } holder } => AlertAnswers.HasIt(alert, recovery, holder, plan),
            CaseChange.Refused refused => AlertAnswers.Refused(alert, refused.Why),
            _ => AlertAnswers.Refused(alert, "The case is gone."),
        };
    }

    /// <summary>Who says it is done has dealt with the caller: that is contact, and the end of the case.</summary>
    private async Task<CaseChange?> DoneAsync(PersonId person, CaseId id, CancellationToken ct)
    {
        var contact = await changes.MakeAsync(
            id,
            (recovery, at) => recovery.IsClosed ? new CaseChange.Already(recovery)
                : recovery.ClaimedBy is { } holder && holder != person ? new CaseChange.Refused($"The case is claimed by '{holder}'.", holder)
                : recovery.IsWaiting ? recovery.Contact(person.Value, "said it is done", at)
                : new CaseChange.Already(recovery),
            ct,
            AuditLine.Text);
        return contact is null or CaseChange.Refused ? contact : await changes.MakeAsync(id, (recovery, at) => recovery.Close(person.Value, $"done by {person}", at), ct, AuditLine.Text);
    }

    /// <summary>Everything the person was alerted about whose case is open, or was until lately. What is over is forgotten here.</summary>
    private async Task<IReadOnlyList<(OpenAlert Alert, Case Case)>> AllAsync(Person person, CancellationToken ct)
    {
        var before = time.GetUtcNow() - Remembered;
        var all = new List<(OpenAlert, Case)>();
        var over = new List<CaseId>();
        foreach (var alert in (await slates.OfAsync(person.Id, ct)).Open)
        {
            if (await store.CaseAsync(alert.Case, ct) is { } recovery && !(recovery.ClosedAt < before))
            {
                all.Add((alert, recovery));
            }
            else
            {
                over.Add(alert.Case);
            }
        }

        await slates.ForgetAsync(person.Id, over, ct);
        return all;
    }

    private static IReadOnlyList<(OpenAlert Alert, Case Case)> OpenTo(Person person, IReadOnlyList<(OpenAlert Alert, Case Case)> all) =>
        [.. all.Where(one => !one.Case.IsClosed && (one.Case.ClaimedBy is null || one.Case.ClaimedBy == person.Id))];
}
