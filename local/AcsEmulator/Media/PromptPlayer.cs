using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Media;

/// <summary>Plays sources one after another to some of the parties of a call.</summary>
internal sealed class PromptPlayer(
    CallServices services, CallConnection connection, IReadOnlyList<PlaySource> sources, Func<Party, bool> isFor, bool loop)
{
    /// <summary>A loop of empty files still takes some time.</summary>
    private static readonly TimeSpan LeastLength = TimeSpan.FromMilliseconds(100);

    private static readonly ResultCode EmptyText = ResultCode.Media(400, 8582, "Action failed, the text to play is empty.");
    private static readonly ResultCode SpeechFailed = ResultCode.Media(500, 8565, "Action failed, there was an error in the Cognitive Services.");

    private readonly List<Prompt> prompts = [];
    private IDisposable? timer;
    private bool stopped;
    private Prompt? playing;

    /// <summary>All sources could be got and the first begins.</summary>
    public Action? Started { get; init; }

    public required Action Completed { get; init; }

    /// <summary>Which source failed, and why. Nothing was heard then.</summary>
    public required Action<int, ResultCode> Failed { get; init; }

    public void Start() => Fetch(0);

    /// <summary>Silence, at once; nobody is told.</summary>
    public void Stop()
    {
        stopped = true;
        playing = null;
        timer?.Dispose();
    }

    public bool SoundsTo(Party party) => playing is not null && isFor(party);

    /// <summary>Somebody who comes in hears what is being played to everyone.</summary>
    public void Joined(Party party)
    {
        if (playing is { } prompt && isFor(party))
        {
            party.Hear(prompt.Text);
        }
    }

    private void Fetch(int index)
    {
        if (index == sources.Count)
        {
            Started?.Invoke();
            Play(0, isRepeat: false);
            return;
        }

        Resolve(sources[index], (prompt, failure) =>
        {
            if (stopped)
            {
                return;
            }

            if (prompt is null)
            {
                Stop();
                Failed(index, failure!);
                return;
            }

            prompts.Add(prompt);
            Fetch(index + 1);
        });
    }

    private void Resolve(PlaySource source, Action<Prompt?, ResultCode?> done)
    {
        if (source.File is { } file)
        {
            services.SoundFiles.Get(file.Uri!, source.PlaySourceCacheId, done);
            return;
        }

        var prompt = source.Text is { } text ? Prompt.Spoken(text.Text!) : Prompt.SpokenSsml(source.Ssml!.SsmlText!);
        if (string.IsNullOrWhiteSpace(prompt.Text))
        {
            done(arg1: null, EmptyText);
        }
        else if (!connection.HasSpeech || services.SpeechFails())
        {
            done(arg1: null, SpeechFailed);
        }
        else
        {
            done(prompt, arg2: null);
        }
    }

    private void Play(int index, bool isRepeat)
    {
        if (stopped)
        {
            return;
        }

        playing = prompts[index];
        if (!isRepeat)
        {
            foreach (var party in Listeners())
            {
                party.Hear(playing.Text);
            }
        }

        connection.Conversation.SoundChanged();
        var length = playing.Length < LeastLength ? LeastLength : playing.Length;
        timer = services.Clock.After(length, () => Played(index, isRepeat));
    }

    private void Played(int index, bool isRepeat)
    {
        if (index + 1 < prompts.Count)
        {
            Play(index + 1, isRepeat);
            return;
        }

        foreach (var party in Listeners())
        {
            party.Person?.PromptEnded();
        }

        if (loop)
        {
            Play(0, isRepeat: true);
            return;
        }

        Stop();
        Completed();
    }

    private Party[] Listeners() => connection.Conversation.Parties.Where(isFor).ToArray();
}
