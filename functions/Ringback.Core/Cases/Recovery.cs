using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Core.Texts;

namespace Ringback.Core.Cases;

/// <summary>What ended calls and received texts mean for the caller's case. Pure; each event must be given once.</summary>
public static class Recovery
{
    /// <summary>A text this long after the end of a case belongs to a new one.</summary>
    public static readonly TimeSpan ReopenWithin = TimeSpan.FromDays(7);

    public static RecoveryStep CallEnded(CallerRecord caller, CallVerdict verdict, Plan plan, DateTimeOffset now) =>
        verdict.Outcome == Outcome.Answered ? Answered(caller, verdict)
        : verdict.NeedsCase ? Missed(caller, verdict, plan, now)
        : new RecoveryStep(caller, [], null, LadderSignal.None);

    /// <summary>A text that is no keyword: the caller waits for a person (again). It gets no automatic answer; that one is for calls.</summary>
    public static RecoveryStep Replied(CallerRecord caller, string message, PhoneNumber line, Plan plan, DateTimeOffset at)
    {
        var urgent = caller.Open?.Need is { IsOpen: true, IsUrgent: true } pressing ? pressing.Terms : null;
        var terms = Terms.Of(plan.Default);
        var source = plan.NumberOf(line)?.Label;
        var replied = new Entry(at, Entry.Caller, Happenings.Replied, message);
        if (caller.Open is { } open)
        {
            var since = open.Need.IsOpen && open.Need.Since > at ? open.Need.Since : at;
            return new(caller with { Latest = open.NeedRaised(NeedCause.Text, line, source, since, terms).Told(null, urgent) }, [replied], null, LadderSignal.Wake);
        }

        if (caller.Latest is { ClosedAt: { } closedAt } closed && at - closedAt < ReopenWithin)
        {
            var reopened = new Entry(at, Entry.Ringback, Happenings.Reopened, $"was closed as '{closed.Disposition}'");
            return new(caller with { Latest = closed.Reopened(NeedCause.Text, line, source, at, terms) }, [reopened, replied], null, LadderSignal.Start);
        }

        var opened = Open(caller, line, source, "text received", at, NeedCause.Text, terms);
        return new(opened, [OpenedEntry(opened, at), replied], null, LadderSignal.Start);
    }

    private static RecoveryStep Answered(CallerRecord caller, CallVerdict verdict)
    {
        var talked = caller with { LastContactAt = Later(caller.LastContactAt, verdict.EndedAt) };
        if (caller.Open is not { } open)
        {
            return new(talked, [], null, LadderSignal.None);
        }

        var who = verdict.AnsweredBy?.Value ?? Entry.Staff;
        if (open.IsWaiting && open.Need.Since > verdict.EndedAt)
        {
            // Heard of late: the caller has tried again since that talk, and still waits.
            return new(talked, [new Entry(verdict.EndedAt, who, Happenings.Contacted, "answered an earlier call")], null, LadderSignal.None);
        }

        return SettledByTalk(talked, open, who, verdict.EndedAt);
    }

    private static RecoveryStep Missed(CallerRecord caller, CallVerdict verdict, Plan plan, DateTimeOffset now)
    {
        var at = verdict.EndedAt;
        var promise = plan.PromiseTo(verdict.IsUrgent);
        var terms = Terms.Of(promise);
        var urgent = verdict.IsUrgent ? terms : null;
        var reason = CallReason.Of(verdict);
        var news = verdict.Told.Count > 0 ? reason : null;
        var told = Particulars.Of(verdict);
        if (caller.Open is { IsWaiting: true } waiting)
        {
            var again = waiting.CalledAgain(verdict.Line, verdict.Source).Told(news, urgent);
            var sooner = again.Need.Cause == NeedCause.Call && at < again.Need.Since;
            caller = caller.Learn(told);
            again = again with { Known = again.Known.Then(told) };
            again = sooner ? again with { Need = again.Need with { Since = at } } : again;
            return new(caller with { Latest = again }, [new Entry(at, Entry.Caller, Happenings.CalledAgain, reason)], null, LadderSignal.Wake);
        }

        var (raised, entry, signal) = caller.Open is { } resting
            ? (caller with { Latest = resting.NeedRaised(NeedCause.Call, verdict.Line, verdict.Source, at, terms).Told(news, urgent) }, new Entry(at, Entry.Caller, Happenings.NeedRaised, reason), LadderSignal.Wake)
            : Started(caller, verdict, reason, terms, urgent);
        raised = raised.Learn(told);
        if (caller.LastContactAt >= at)
        {
            var settled = SettledByTalk(raised, raised.Open!, Entry.Ringback, now);
            return settled with { Entries = [entry, Withheld(at, "the caller has talked to a person since this call"), .. settled.Entries] };
        }

        var sender = plan.SenderFor(verdict.Line);
        return TextRules.TextBack(raised, sender, promise, now).Under(plan, sender) switch
        {
            TextPermission.Forbidden forbidden => new(raised, [entry, Withheld(at, forbidden.Why)], null, signal),
            TextPermission.Allowed => new(
                raised.AutomaticallyTexted(now) with { LastTextBackAt = now },
                [entry],
                new OutgoingText(sender, raised.Number, Template.Render(promise.TextBack!.In(verdict.Language ?? plan.Business.Language).Text, plan, raised.Number, verdict.Line)),
                signal),
            var other => throw new InvalidOperationException($"unknown permission {other}"),
        };
    }

    private static (CallerRecord Caller, Entry Entry, LadderSignal Signal) Started(CallerRecord caller, CallVerdict verdict, string reason, Terms terms, Terms? urgent)
    {
        var opened = Open(caller, verdict.Line, verdict.Source, reason, verdict.EndedAt, NeedCause.Call, terms);
        opened = opened with { Latest = opened.Latest!.Told(null, urgent) };
        return (opened, OpenedEntry(opened, verdict.EndedAt), LadderSignal.Start);
    }

    private static CallerRecord Open(CallerRecord caller, PhoneNumber line, string? source, string reason, DateTimeOffset at, NeedCause cause, Terms terms)
    {
        var number = caller.Cases + 1;
        return caller with { Cases = number, Latest = Case.Opened(caller.Key.Case(number), caller.Number, line, source, reason, at, cause, terms) };
    }

    /// <summary>An answered call closes the open case as contacted (design section 4).</summary>
    private static RecoveryStep SettledByTalk(CallerRecord caller, Case open, string who, DateTimeOffset at)
    {
        var contacted = (CaseChange.Made)open.Contact(who, "talked on the phone", at);
        var closed = (CaseChange.Made)contacted.Case.Close(Entry.Ringback, Case.ContactedDisposition, at);
        return new(caller with { Latest = closed.Case }, [contacted.Entry, closed.Entry], null, LadderSignal.Wake);
    }

    private static Entry OpenedEntry(CallerRecord caller, DateTimeOffset at) => new(at, Entry.Caller, Happenings.Opened, caller.Latest!.Reason);

    private static Entry Withheld(DateTimeOffset at, string why) => new(at, Entry.Ringback, Happenings.TextBackWithheld, why);

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}
