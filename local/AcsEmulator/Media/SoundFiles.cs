using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Media;

/// <summary>Downloads prompt files. A file with a cache id is kept for one hour (wire.md 1.3), any other is fetched anew each time.</summary>
internal sealed class SoundFiles(EmulatorParts parts)
{
    private static readonly TimeSpan CacheTime = TimeSpan.FromHours(1);

    private static readonly ResultCode DownloadFailed = ResultCode.Media(400, 8536, "Action failed, file could not be downloaded.");
    private static readonly ResultCode WrongFormat = ResultCode.Media(400, 8535, "Action failed, file format is invalid: WAV, 16 kHz, mono, 16 bit is needed.");

    private readonly Dictionary<string, (Prompt Prompt, DateTimeOffset Until)> cache = new(StringComparer.Ordinal);

    /// <summary>Gets a file; <paramref name="done"/> gets the prompt, or why there is none.</summary>
    public void Get(string address, string? cacheId, Action<Prompt?, ResultCode?> done)
    {
        if (cacheId is not null && cache.TryGetValue(cacheId, out var kept) && kept.Until > parts.Clock.Now)
        {
            done(kept.Prompt, arg2: null);
        }
        else if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            parts.Outbox.Send(new HttpRequestMessage(HttpMethod.Get, uri), answer => Downloaded(uri, cacheId, answer, done));
        }
        else
        {
            done(arg1: null, DownloadFailed);
        }
    }

    private void Downloaded(Uri uri, string? cacheId, Answer answer, Action<Prompt?, ResultCode?> done)
    {
        if (!answer.IsSuccess)
        {
            done(arg1: null, DownloadFailed);
        }
        else if (Wav.Length(answer.Body) is not { } length)
        {
            done(arg1: null, WrongFormat);
        }
        else
        {
            var prompt = new Prompt($"[{Path.GetFileName(uri.AbsolutePath)}]", length);
            if (cacheId is not null)
            {
                cache[cacheId] = (prompt, parts.Clock.Now + CacheTime);
            }

            done(prompt, arg2: null);
        }
    }
}
