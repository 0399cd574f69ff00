using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Ringback.Core.Routing;

/// <summary>The few timers of a call, by name: an array, as it is smaller and faster than a table for so few. Immutable.</summary>
internal sealed class CallTimers : IReadOnlyDictionary<string, CallTimer>
{
    private readonly KeyValuePair<string, CallTimer>[] timers;

    private CallTimers(KeyValuePair<string, CallTimer>[] timers) => this.timers = timers;

    public static CallTimers None { get; } = new([]);

    public int Count => timers.Length;

    public IEnumerable<string> Keys => timers.Select(timer => timer.Key);

    public IEnumerable<CallTimer> Values => timers.Select(timer => timer.Value);

    public CallTimer this[string key] => TryGetValue(key, out var timer) ? timer : throw new KeyNotFoundException($"no timer '{key}' runs");

    public static CallTimers Of(IReadOnlyDictionary<string, CallTimer> timers) => timers as CallTimers ?? (timers.Count == 0 ? None : new CallTimers([.. timers]));

    public CallTimers With(string name, CallTimer timer)
    {
        var at = IndexOf(name);
        var after = new KeyValuePair<string, CallTimer>[at < 0 ? timers.Length + 1 : timers.Length];
        timers.CopyTo(after, 0);
        after[at < 0 ? ^1 : at] = new(name, timer);
        return new CallTimers(after);
    }

    public CallTimers Without(string name)
    {
        var at = IndexOf(name);
        if (at < 0)
        {
            return this;
        }

        if (timers.Length == 1)
        {
            return None;
        }

        var after = new KeyValuePair<string, CallTimer>[timers.Length - 1];
        Array.Copy(timers, after, at);
        Array.Copy(timers, at + 1, after, at, after.Length - at);
        return new CallTimers(after);
    }

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out CallTimer value)
    {
        var at = IndexOf(key);
        value = at < 0 ? null : timers[at].Value;
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, CallTimer>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, CallTimer>>)timers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name)
    {
        for (var i = 0; i < timers.Length; i++)
        {
            if (timers[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }
}
