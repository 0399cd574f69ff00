using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>
/// Asks question by question. An urgent word counts at once, whatever is still to be asked: an emergency does not wait. Where the speech service fails, nothing can be asked:
/// after a tone the caller goes on, as one of whom nothing was understood unless something was before.
/// </summary>
internal sealed class IntakeRule : StepRule<IntakeStep>
{
    /// <summary>The longest answer.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(20);

    /// <summary>How long a caller may think before an answer; no longer, as the line is silent meanwhile.</summary>
    private static readonly TimeSpan Thinking = TimeSpan.FromSeconds(4);

    /// <summary>A silence that ends an answer.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private const int LongestText = 500;

    protected override void Enter(Turn turn, IntakeStep step) => Ask(turn, step, new Asking(Question: 0, Tries: 1, Command: 0, Understood: false));

    protected override void On(Turn turn, IntakeStep step, CallEvent e)
    {
        if (turn.Progress is Saying)
        {
            if (Prompt.IsOver(turn, e))
            {
                Leave(turn, step, understood: step.Ask.Any(question => turn.State.Told.ContainsKey(question.Field)));
            }
        }
        else if (turn.Progress is Asking asking)
        {
            On(turn, step, asking, e);
        }
    }

    private static void On(Turn turn, IntakeStep step, Asking asking, CallEvent e)
    {
        switch (e)
        {
            case Heard { Command: var command } heard when command == asking.Command && !string.IsNullOrWhiteSpace(heard.Text):
                Answered(turn, step, asking, heard.Text.Trim());
                break;
            case Heard { Command: var command } when command == asking.Command:
            case HearingFailed { Command: var silent } failed when silent == asking.Command && failed.Reason() is not Hearing.Failure:
            case var _ when Doubt.IsOver(asking.Doubt, e):
                Unanswered(turn, step, asking);
                break;
            case TimerFired { Name: TimerNames.Step }:
                turn.Progress = asking with { Doubt = Doubt.Begin(turn, LongestAnswer) };
                break;
            case HearingFailed { Command: var deaf } when deaf == asking.Command:
            case CommandFailed { Command.Number: var refused } when refused == asking.Command:
                Prompt.Apologise(turn);
                break;
        }
    }

    private static void Answered(Turn turn, IntakeStep step, Asking asking, string said)
    {
        var text = said.Length > LongestText ? said[..LongestText] : said;
        turn.Note("said", text);
        var told = new Dictionary<string, string>(turn.State.Told, StringComparer.Ordinal) { [step.Ask[asking.Question].Field] = text };
        turn.State = turn.State with { Told = told };
        turn.Prove(evidence => evidence with { Intake = true });
        if (UrgentWords.In(text, step.UrgentWords) is { } word)
        {
            turn.Note("urgent", word);
            turn.State = turn.State with { IsUrgent = true };
            if (step.Urgent is { } urgent)
            {
                turn.GoTo(urgent);
                return;
            }
        }

        Ask(turn, step, new Asking(asking.Question + 1, Tries: 1, Command: 0, Understood: true));
    }

    private static void Unanswered(Turn turn, IntakeStep step, Asking asking)
    {
        turn.Note("not-understood", step.Ask[asking.Question].Field);
        Ask(turn, step, asking.Tries < step.Tries ? asking with { Tries = asking.Tries + 1 } : asking with { Question = asking.Question + 1, Tries = 1 });
    }

    private static void Ask(Turn turn, IntakeStep step, Asking asking)
    {
        if (asking.Question >= step.Ask.Count)
        {
            Leave(turn, step, asking.Understood);
            return;
        }

        var question = step.Ask[asking.Question].Prompt;
        var prompt = asking.Tries > 1 ? Wording.SpokenAgain(question, turn) : Wording.Spoken(question, turn);
        turn.SetTimer(TimerNames.Step, prompt.Length + Thinking + Doubt.Delay);
        turn.Progress = asking with { Command = turn.Do(new ListenToCaller(prompt, LongestAnswer, Speech: true, turn.Language, Thinking, Pause)), Doubt = null };
    }

    private static void Leave(Turn turn, IntakeStep step, bool understood) => turn.GoTo(understood ? step.Else : step.Silent);
}
