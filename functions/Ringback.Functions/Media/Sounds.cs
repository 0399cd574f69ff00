using System.Security.Cryptography;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Media;

/// <summary>The sounds that need no speech service: made once, served at an address that names their content.</summary>
public sealed class Sounds
{
    private readonly Dictionary<string, byte[]> byHash = new(StringComparer.Ordinal);
    private readonly Uri publicUrl;

    public Sounds(RingbackSettings settings)
    {
        publicUrl = settings.PublicUrl;
        HoldMusic = Add(Melody());
        Tone = Add(Wave.Encode([.. Sine(1000, 0.5)]));
        Apology = Add(Wave.Encode([.. Sine(620, 0.3), .. Silence(0.1), .. Sine(480, 0.5)]));
    }

    /// <summary>What a caller hears while phones ring: looped, 8 seconds.</summary>
    public Uri HoldMusic { get; }

    /// <summary>The beep before a message is recorded.</summary>
    public Uri Tone { get; }

    /// <summary>Instead of a text that couldn't be spoken.</summary>
    public Uri Apology { get; }

    public byte[]? Find(string hash) => byHash.GetValueOrDefault(hash);

    private Uri Add(byte[] wave)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(wave))[..16];
        byHash[hash] = wave;
        return new Uri(publicUrl, $"media/{hash}.wav");
    }

    private static byte[] Melody()
    {
        double[] notes = [392.00, 493.88, 587.33, 493.88, 440.00, 523.25, 659.25, 523.25, 349.23, 440.00, 523.25, 440.00, 392.00, 493.88, 587.33, 783.99];
        return Wave.Encode([.. notes.SelectMany(note => Sine(note, 0.5, loudness: 0.2))]);
    }

    private static IEnumerable<double> Sine(double hertz, double seconds, double loudness = 0.3)
    {
        var count = (int)(seconds * Wave.SampleRate);
        const int fade = Wave.SampleRate / 50;
        for (var i = 0; i < count; i++)
        {
            var envelope = Math.Min(1, Math.Min(i, count - i) / (double)fade);
            yield return loudness * envelope * Math.Sin(2 * Math.PI * hertz * i / Wave.SampleRate);
        }
    }

    private static IEnumerable<double> Silence(double seconds) => Enumerable.Repeat(0.0, (int)(seconds * Wave.SampleRate));
}
