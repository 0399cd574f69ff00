namespace Ringback.Core.Routing.Trials.Running;

/// <summary>The caller's line: what is played on it, and what is asked.</summary>
internal sealed class Line(TrialRun run, Ear ear, CallerScript caller)
{
    /// <summary>Subcodes of wire.md 2.6.</summary>
    private const int NobodySpoke = 8510;
    private const int PromptFailed = 8511;
    private const int PlayFailed = 8512;
    private const int WrongKey = 8534;
    private const int NoSuchChoice = 8547;
    private const int NoSpeechService = 8565;

    /// <summary>The command that has the line; 0: none.</summary>
    private int current;

    /// <summary>Waits until that is over.</summary>
    private PlayToCaller? next;
    private bool talking;

    public void Play(PlayToCaller command)
    {
        if (command.IsQueued && current != 0)
        {
            next = command;
            return;
        }

        Take(command);
        if (command.Sound is Speech && !run.Request.Speech)
        {
            Then(command, Pace.SpeechStart, () => Over(new PlayFailed(run.Now, command.Number, PlayFailed)));
            return;
        }

        Sounds(command, command.Sound, () =>
        {
            if (!command.Loop)
            {
                Over(new PlayEnded(run.Now, command.Number));
            }
        });
    }

    public void Ask(AskCaller command)
    {
        Take(command);
        if (Deaf(command.Speech, command.Prompt) is { } why)
        {
            Fails(command, Pace.SpeechStart, why);
            return;
        }

        Sounds(command, command.Prompt, () =>
        {
            var speaks = false;
            ear.NotQuiet();
            if (command.Prompt is not Tune { Kind: TuneKind.Tone } || caller.IsLate)
            {
                caller.AskedToChoose(
                    words => command.Speech && ChosenBy(command, words) is not null,
                    () => current == command.Number && !speaks,
                    key => Pressed(command, key),
                    text =>
                    {
                        speaks = command.Speech;
                        Said(command, text);
                    });
            }

            Then(command, command.Wait, () => FailsUnless(speaks, command));
        });
    }

    public void Listen(ListenToCaller command)
    {
        Take(command);
        if (Deaf(command.Speech, command.Prompt) is { } why)
        {
            Fails(command, Pace.SpeechStart, why);
        }
        else if (command.Prompt is { } prompt)
        {
            Sounds(command, prompt, () => Hear(command));
        }
        else
        {
            Hear(command);
        }
    }

    /// <summary>Whatever plays or asks is over.</summary>
    public void Stop()
    {
        (current, next) = (0, null);
        if (!talking)
        {
            ear.Quiet();
        }
    }

    public void Talk()
    {
        talking = true;
        current = 0;
        ear.NotQuiet();
    }

    private void Hear(ListenToCaller command)
    {
        var speaks = false;
        ear.NotQuiet();
        caller.AskedOpenly(
            command.Speech,
            () => current == command.Number && !speaks,
            () => Over(new Heard(run.Now, command.Number, Text: null)),
            (text, length) =>
            {
                speaks = command.Speech;
                if (speaks)
                {
                    Then(command, length + (command.SilenceAfter ?? Pace.EndOfWords), () => Over(new Heard(run.Now, command.Number, text)));
                }
            });
        var patience = !command.Speech ? command.Max : command.SilenceBefore ?? (command.Max < Pace.FirstWord ? command.Max : Pace.FirstWord);
        Then(command, patience, () => FailsUnless(speaks, command));
    }

    private void Pressed(AskCaller command, string key) =>
        Over(command.Speech && command.Choices.All(choice => choice.Key != key)
            ? new HearingFailed(run.Now, command.Number, WrongKey)
            : new Chose(run.Now, command.Number, key, Text: null));

    /// <summary>Words count where they are listened for; then they choose what has one of its phrases in them.</summary>
    private void Said(AskCaller command, string text)
    {
        if (command.Speech)
        {
            var chosen = ChosenBy(command, text);
            Then(command, Pace.LengthOf(text) + Pace.EndOfChoice, () => Over(chosen is null
                ? new HearingFailed(run.Now, command.Number, NoSuchChoice)
                : new Chose(run.Now, command.Number, chosen.Key, text)));
        }
    }

    private static Choice? ChosenBy(AskCaller command, string words) =>
        command.Choices.FirstOrDefault(choice => choice.Phrases.Any(phrase => words.Contains(phrase, StringComparison.OrdinalIgnoreCase)));

    private int? Deaf(bool listens, Sound? prompt) =>
        run.Request.Speech ? null
        : listens ? NoSpeechService
        : prompt is Speech ? PromptFailed
        : null;

    private void Fails(CallCommand command, TimeSpan after, int why) => Then(command, after, () => Over(new HearingFailed(run.Now, command.Number, why)));

    private void FailsUnless(bool speaks, CallCommand command)
    {
        if (!speaks)
        {
            Over(new HearingFailed(run.Now, command.Number, NobodySpoke));
        }
    }

    private void Over(CallEvent e)
    {
        var queued = next;
        Stop();
        if (queued is not null)
        {
            Play(queued);
        }

        run.Tell(e);
    }

    /// <summary>Whatever played or asked before is cut short.</summary>
    private void Take(CallCommand command)
    {
        Stop();
        current = command.Number;
    }

    private void Sounds(CallCommand command, Sound sound, Action over) =>
        Then(command, sound is Speech ? Pace.SpeechStart : Pace.Order, () =>
        {
            ear.NotQuiet();
            run.Note(sound is Speech ? "says" : "plays", sound switch { Speech speech => speech.Text, Tune tune => tune.Kind.ToString().ToLowerInvariant(), _ => null });
            Then(command, Pace.LengthOf(sound), over);
        });

    private void Then(CallCommand command, TimeSpan time, Action happens) =>
        run.After(time, () =>
        {
            if (current == command.Number && run.CallerIsThere)
            {
                happens();
            }
        });
}
