using System.Globalization;

namespace Ringback.Core.Plans.Reading;

/// <summary>Times as people write them: <c>45s</c>, <c>1m30s</c>, <c>30 min</c>, <c>2 hours</c>, <c>1.5h</c>, <c>1d</c>, <c>1w</c>; a bare number is seconds.</summary>
internal static class Durations
{
    private static readonly IReadOnlyDictionary<string, TimeSpan> Units = new (TimeSpan Length, string[] Words)[]
    {
        (TimeSpan.FromSeconds(1), ["s", "sec", "secs", "second", "seconds"]),
        (TimeSpan.FromMinutes(1), ["m", "min", "mins", "minute", "minutes"]),
        (TimeSpan.FromHours(1), ["h", "hr", "hrs", "hour", "hours"]),
        (TimeSpan.FromDays(1), ["d", "day", "days"]),
        (TimeSpan.FromDays(7), ["w", "wk", "week", "weeks"]),
        (TimeSpan.FromDays(365), ["y", "year", "years"]),
    }.SelectMany(unit => unit.Words.Select(word => (word, unit.Length))).ToDictionary(pair => pair.word, pair => pair.Length, StringComparer.OrdinalIgnoreCase);

    private static readonly TimeSpan Most = TimeSpan.FromDays(36500);

    public static bool TryRead(string text, out TimeSpan span)
    {
        span = TimeSpan.Zero;
        var rest = text.AsSpan().Trim();
        var isFirst = true;
        while (!rest.IsEmpty)
        {
            var digits = LeadingRun(rest, c => char.IsAsciiDigit(c) || c == '.');
            var word = rest[digits.Length..].TrimStart();
            var unit = LeadingRun(word, char.IsAsciiLetter);
            if (!TryUnit(unit, isFirst && word.IsEmpty, out var length) || !TryCount(digits, out var count) || count * (decimal)length.TotalSeconds > (decimal)Most.TotalSeconds)
            {
                return false;
            }

            span += TimeSpan.FromTicks((long)(count * length.Ticks));
            rest = word[unit.Length..].TrimStart();
            isFirst = false;
        }

        return !isFirst && span <= Most;
    }

    public static string Write(TimeSpan span) =>
        span.TotalSeconds % 86400 == 0 && span > TimeSpan.Zero ? $"{(long)span.TotalDays}d"
        : span.TotalSeconds % 3600 == 0 && span > TimeSpan.Zero ? $"{(long)span.TotalHours}h"
        : span.TotalSeconds % 60 == 0 && span > TimeSpan.Zero ? $"{(long)span.TotalMinutes}m"
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds}s");

    private static bool TryUnit(ReadOnlySpan<char> word, bool mayBeBare, out TimeSpan length)
    {
        length = TimeSpan.FromSeconds(1);
        return word.IsEmpty ? mayBeBare : Units.TryGetValue(word.ToString(), out length);
    }

    private static bool TryCount(ReadOnlySpan<char> digits, out decimal count)
    {
        count = 0;
        return digits.Length <= 12 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out count);
    }

    private static ReadOnlySpan<char> LeadingRun(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < text.Length && belongs(text[length]))
        {
            length++;
        }

        return text[..length];
    }
}
