using Ringback.Core.Cases;

namespace Ringback.Core.Routing.Trials.Running;

/// <summary>The texts of the call, and the one that goes back afterwards by the rules of the recovery.</summary>
internal sealed class TextsOfTrial(TrialRun run)
{
    /// <summary>A caller with an open case waits since then.</summary>
    private static readonly TimeSpan EarlierCall = TimeSpan.FromHours(1);

    private readonly List<TrialText> sent = [];

    public IReadOnlyList<TrialText> Sent => sent;

    public string? Withheld { get; private set; }

    public void During(SendText text)
    {
        var person = text.Person is { } id ? run.Plan.FindPerson(id) : null;
        var number = person?.Phone ?? run.Request.From;
        if (number is not null)
        {
            Add(person?.Id.Value ?? TrialText.ToCaller, number.Value, TimeSpan.Zero, text.Message, run.State.Step?.Value ?? "");
        }
    }

    public void After(CallVerdict verdict)
    {
        if (verdict.Caller is not { } number)
        {
            Withheld = verdict.Outcome.NeedsCase() ? "the caller is anonymous" : null;
            return;
        }

        var step = Recovery.CallEnded(Known(number, verdict), verdict, run.Plan, run.Now);
        if (step.TextBack is { } text)
        {
            Add(TrialText.ToCaller, number, Pace.TextLeaves, text.Body, TrialText.TextBack);
        }

        Withheld = step.Entries.FirstOrDefault(entry => entry.What == Happenings.TextBackWithheld)?.Text
            ?? (step.TextBack is null && step.Entries.Any(entry => entry.What == Happenings.CalledAgain) ? "the caller already waits, and got a text then" : null);
    }

    /// <summary>What the recovery knows of the caller from before.</summary>
    private CallerRecord Known(PhoneNumber number, CallVerdict verdict)
    {
        var stranger = CallerRecord.New(number);
        if (!run.Request.Caller.HasOpenCase)
        {
            return stranger;
        }

        var at = verdict.StartedAt - EarlierCall;
        var missed = verdict with { Outcome = Outcome.Unanswered, StartedAt = at, EndedAt = at, AnsweredBy = null, FromStaff = false };
        return Recovery.CallEnded(stranger, missed, run.Plan, at).Caller;
    }

    private void Add(string to, PhoneNumber number, TimeSpan after, string message, string why)
    {
        sent.Add(new TrialText(to, number, run.Now - run.Start + after, message, why));
        run.Note("text", $"to {to}: {message}");
    }
}
