using System.Globalization;
using System.Security.Cryptography;

namespace Ringback.AcsEmulator;

/// <summary>
/// Remembers repeatability ids for about five minutes (wire.md 7): the same id and content get the first answer again, an older First-Sent is 412, other
/// content under a known id is 400. An id is never "in progress" here, because an operation happens at once. Use under <see cref="EmulatorState.Gate"/>.
/// </summary>
/// <typeparam name="T">What is remembered.</typeparam>
internal sealed class Repeatability<T>(Clock clock)
    where T : class
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private readonly Dictionary<string, Memory> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<(string Id, DateTimeOffset At)> oldest = new();

    /// <summary>The first answer to the same request; null when the request is new.</summary>
    /// <exception cref="EmulatorException">400 or 412.</exception>
    public T? Recall(string id, string? firstSent, ReadOnlySpan<byte> content)
    {
        Forget();
        if (!DateTimeOffset.TryParse(firstSent, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent))
        {
            throw new EmulatorException(400, "InvalidRepeatabilityFirstSent", $"Repeatability first sent '{firstSent}' of request {id} is no date: send both, as IMF-fixdate.");
        }

        if (clock.Now - sent > Window)
        {
            throw new EmulatorException(412, "RepeatabilityWindowExpired", $"Request {id} was first sent at {sent:R}, more than 5 minutes ago: it is no longer remembered whether it was done.");
        }

        if (!known.TryGetValue(id, out var memory))
        {
            return null;
        }

        return memory.Hash.AsSpan().SequenceEqual(SHA256.HashData(content))
            ? memory.Answer
            : throw new EmulatorException(400, "RepeatabilityIdReused", $"Request {id} was already sent with other content: use a new id for a new request.");
    }

    public void Remember(string id, ReadOnlySpan<byte> content, T answer)
    {
        known[id] = new Memory(SHA256.HashData(content), answer);
        oldest.Enqueue((id, clock.Now));
    }

    private void Forget()
    {
        while (oldest.TryPeek(out var first) && clock.Now - first.At > Window)
        {
            known.Remove(oldest.Dequeue().Id);
        }
    }

    private sealed record Memory(byte[] Hash, T Answer);
}
