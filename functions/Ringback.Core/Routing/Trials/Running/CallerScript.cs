using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Trials.Running;

/// <summary>The caller: does what the request says, when the call gives the chance.</summary>
internal sealed class CallerScript(TrialRun run)
{
    /// <summary>The key that ends a message.</summary>
    private const string Pound = "#";

    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(3);

    private readonly List<CallerAct> acts = [.. run.Request.When];
    private DateTimeOffset ready = run.Start;

    private CallerAct? late;

    /// <summary>The last question went by before the caller was ready. A tone in the middle of a long wait is no new question: only who is late does something then.</summary>
    public bool IsLate => late is not null && IsLeft(late);

    /// <summary>How often the caller was asked, and had nothing more to do.</summary>
    public int SilentAnswers { get; private set; }

    /// <summary>The caller hears that the call was answered.</summary>
    public void Answered()
    {
        ready = run.Now;
        Proceed();
    }

    /// <param name="means">Whether words choose something.</param>
    /// <param name="isOpen">Whether the question still stands.</param>
    public void AskedToChoose(Func<string, bool> means, Func<bool> isOpen, Action<string> press, Action<string> say) =>
        Asked(
            run.Request.InOrder ? acts.FirstOrDefault() : First<CallerAct.Press>(_ => true) ?? First<CallerAct.Say>(words => means(words.Text)),
            isOpen,
            press,
            (words, _) => say(words));

    /// <param name="listens">Whether words are understood, and their end noticed.</param>
    public void AskedOpenly(bool listens, Func<bool> isOpen, Action press, Action<string, TimeSpan> say) =>
        Asked(
            (run.Request.InOrder ? acts.FirstOrDefault() : First<CallerAct.Say>(_ => true) ?? First<CallerAct.Press>(press => press.Key == Pound)) ?? OwnWords(),
            isOpen,
            _ => press(),
            (words, length) =>
            {
                say(words, length);
                if (!listens && acts.Count == 0)
                {
                    // Nothing tells a caller that the message was taken: people just hang up.
                    run.After(length + Pace.Think, run.CallerHangsUp);
                }
            });

    private void Asked(CallerAct? act, Func<bool> isOpen, Action<string> press, Action<string, TimeSpan> say)
    {
        late = act;
        switch (act)
        {
            case null:
                SilentAnswers++;
                break;
            case CallerAct.StaySilent:
                Done(act);
                break;
            default:
                var isScripted = IsLeft(act);
                run.At(ready > run.Now + Pace.Think ? ready : run.Now + Pace.Think, () =>
                {
                    if (run.CallerIsThere && isOpen() && IsLeft(act) == isScripted)
                    {
                        Do(act, press, say);
                        Done(act);
                    }
                });
                break;
        }
    }

    private void Do(CallerAct act, Action<string> press, Action<string, TimeSpan> say)
    {
        ready = run.Now;
        switch (act)
        {
            case CallerAct.Press { Key: var key }:
                run.Note("caller-pressed", key);
                press(key);
                break;
            case CallerAct.Say words:
                var length = words.Length ?? Pace.LengthOf(words.Text);
                ready = run.Now + length;
                run.Note("caller-said", words.Text);
                say(words.Text, length);
                break;
        }
    }

    private void Done(CallerAct act)
    {
        acts.RemoveAll(other => ReferenceEquals(other, act));
        Proceed();
    }

    /// <summary>What needs no question: waiting, and hanging up.</summary>
    private void Proceed()
    {
        ready = ready > run.Now ? ready : run.Now;
        while (acts is [CallerAct.Wait or CallerAct.HangUp, ..])
        {
            switch (acts[0])
            {
                case CallerAct.Wait wait:
                    ready += wait.Time;
                    break;
                case CallerAct.HangUp hangUp:
                    run.At(ready + hangUp.After, run.CallerHangsUp);
                    break;
            }

            acts.RemoveAt(0);
        }
    }

    private CallerAct? OwnWords() =>
        !run.Request.Talks ? null
        : run.Step is VoicemailStep ? new CallerAct.Say("(a message)", Pace.Message)
        : new CallerAct.Say("(an answer)", AnswerTime);

    private CallerAct? First<T>(Func<T, bool> fits)
        where T : CallerAct => acts.OfType<T>().FirstOrDefault(fits);

    private bool IsLeft(CallerAct act) => acts.Exists(other => ReferenceEquals(other, act));
}
