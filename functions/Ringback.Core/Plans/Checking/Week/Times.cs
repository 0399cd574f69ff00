using System.Numerics;

namespace Ringback.Core.Plans.Checking.Week;

/// <summary>A set of the moments that a plan tells apart (<see cref="WeekOfPlan"/>). Immutable.</summary>
internal readonly struct Times(ulong[] words) : IEquatable<Times>
{
    public static Times None(int moments) => new(new ulong[(moments + 63) / 64]);

    public static Times Of(int moments, Func<int, bool> holds)
    {
        var words = new ulong[(moments + 63) / 64];
        for (var i = 0; i < moments; i++)
        {
            words[i / 64] |= holds(i) ? 1UL << (i % 64) : 0;
        }

        return new Times(words);
    }

    public bool IsEmpty => !words.AsSpan().ContainsAnyExcept(0UL);

    public int Count => words.Sum(BitOperations.PopCount);

    public bool this[int moment] => (words[moment / 64] >> (moment % 64) & 1) != 0;

    public static Times operator &(Times one, Times other) => one.With(other, static (a, b) => a & b);

    public static Times operator |(Times one, Times other) => one.With(other, static (a, b) => a | b);

    /// <summary>What is in the first, but not in the second.</summary>
    public static Times operator -(Times one, Times other) => one.With(other, static (a, b) => a & ~b);

    public static bool operator ==(Times one, Times other) => one.Equals(other);

    public static bool operator !=(Times one, Times other) => !one.Equals(other);

    public bool IsWithin(Times other) => (this - other).IsEmpty;

    public bool Equals(Times other) => Words.AsSpan().SequenceEqual(other.Words);

    public override bool Equals(object? obj) => obj is Times other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var word in words)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }

    private ulong[] Words => words;

    private Times With(Times other, Func<ulong, ulong, ulong> combine)
    {
        var result = new ulong[words.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = combine(words[i], other.Words[i]);
        }

        return new Times(result);
    }
}
