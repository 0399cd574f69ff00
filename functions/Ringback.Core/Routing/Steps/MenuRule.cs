using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>
/// Asks until the caller chooses, or all tries are used up: then the last try says which way it goes. Where speech fails, a tone stands for the prompt and keys are taken
/// once more: who knows the menu gets through.
/// </summary>
internal sealed class MenuRule : StepRule<MenuStep>
{
    /// <summary>No longer is the caller left in silence: a longer wait is heard as a tone in between. The service counts in whole seconds.</summary>
    private static readonly TimeSpan MostQuiet = TimeSpan.FromSeconds(4);

    protected override void Enter(Turn turn, MenuStep step) =>
        Ask(turn, step, new Choosing(Command: 0, Tries: 1, step.Wait), Wording.Spoken(step.Prompt, turn));

    protected override void On(Turn turn, MenuStep step, CallEvent e)
    {
        if (turn.Progress is not Choosing choosing)
        {
            return;
        }

        switch (e)
        {
            case Chose { Command: var command } chose when command == choosing.Command:
                Chosen(turn, step, choosing, chose);
                break;
            case Heard { Command: var command } heard when command == choosing.Command:
                Again(turn, step, choosing, heard.Text is null ? step.Silence : step.Wrong);
                break;
            case HearingFailed { Command: var command } failed when command == choosing.Command:
                NotHeard(turn, step, choosing, failed.Reason());
                break;
            case CommandFailed { Command.Number: var number } when number == choosing.Command:
                NotHeard(turn, step, choosing, Hearing.Failure);
                break;
            case var _ when Doubt.IsOver(choosing.Doubt, e):
                Again(turn, step, choosing, step.Silence);
                break;
            case TimerFired { Name: TimerNames.Step }:
                turn.Progress = choosing with { Doubt = Doubt.Begin(turn, MostQuiet) };
                break;
        }
    }

    private static void Chosen(Turn turn, MenuStep step, Choosing choosing, Chose e)
    {
        turn.Note(e.Text is null ? "pressed" : "said", e.Text ?? e.Key);
        foreach (var choice in step.Choices)
        {
            if (choice.Key == e.Key)
            {
                turn.GoTo(choice.To);
                return;
            }
        }

        Again(turn, step, choosing, step.Wrong);
    }

    private static void NotHeard(Turn turn, MenuStep step, Choosing choosing, Hearing why)
    {
        switch (why)
        {
            case Hearing.Silence when choosing.Left > TimeSpan.Zero:
                Ask(turn, step, choosing, Tune.Tone);
                break;
            case Hearing.Silence:
                Again(turn, step, choosing, step.Silence);
                break;
            case Hearing.NotUnderstood:
                Again(turn, step, choosing, step.Wrong);
                break;
            case Hearing.Failure when choosing.ToneOnly:
                turn.GoTo(step.Else);
                break;
            default:
                turn.Note("speech-failed", null);
                Ask(turn, step, choosing with { ToneOnly = true, Left = step.Wait }, Tune.Apology);
                break;
        }
    }

    private static void Again(Turn turn, MenuStep step, Choosing choosing, StepName otherwise)
    {
        if (choosing.ToneOnly || choosing.Tries >= step.Tries)
        {
            turn.Note("no-choice", null);
            turn.GoTo(choosing.ToneOnly ? step.Else : otherwise);
            return;
        }

        Ask(turn, step, choosing with { Tries = choosing.Tries + 1, Left = step.Wait }, Wording.SpokenAgain(step.Prompt, turn));
    }

    private static void Ask(Turn turn, MenuStep step, Choosing choosing, Sound prompt)
    {
        var wait = choosing.Left < MostQuiet ? choosing.Left : MostQuiet;
        var choices = Choices(step, choosing.ToneOnly ? null : turn.Language);
        turn.SetTimer(TimerNames.Step, (prompt is Speech words ? words.Length : TimeSpan.Zero) + wait + Doubt.Delay);
        var command = turn.Do(new AskCaller(prompt, choices, wait, choices.Exists(choice => choice.Phrases.Count > 0), turn.Language));
        turn.Progress = choosing with { Command = command, Left = choosing.Left - wait, Doubt = null };
    }

    /// <param name="language">Whose phrases are listened for; null: keys only.</param>
    private static List<Choice> Choices(MenuStep step, string? language) =>
        [.. step.Choices.Select(choice => new Choice(choice.Key, language is null ? [] : Phrases(choice, language)))];

    private static IReadOnlyList<string> Phrases(MenuChoice choice, string language)
    {
        if (choice.Phrases.TryGetValue(language, out var exact))
        {
            return exact;
        }

        foreach (var (tag, phrases) in choice.Phrases)
        {
            if (Languages.AreKin(tag, language))
            {
                return phrases;
            }
        }

        return [];
    }
}
