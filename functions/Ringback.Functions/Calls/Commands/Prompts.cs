using Azure.Communication.CallAutomation;
using Ringback.Core.Routing;
using Ringback.Functions.Media;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Calls.Commands;

/// <summary>Makes what the service plays out of what the flow wants heard.</summary>
public sealed class Prompts(Sounds sounds, RingbackSettings settings)
{
    /// <summary>Whether a speech service is set up: otherwise tones only.</summary>
    public bool CanSpeak => settings.SpeechEndpoint is not null;

    /// <returns>Null for a text while no speech service is set up.</returns>
    public PlaySource? Of(Sound sound) => sound switch
    {
        Speech speech => CanSpeak ? new TextSource(speech.Text) { SourceLocale = speech.Language } : null,
        Tune { Kind: TuneKind.Music } => new FileSource(sounds.HoldMusic),
        Tune { Kind: TuneKind.Tone } => new FileSource(sounds.Tone),
        _ => new FileSource(sounds.Apology),
    };
}
