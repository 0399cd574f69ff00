using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Ringback.Core.Hours;
using YamlDotNet.Core;

namespace Ringback.Core.Plans.Reading;

/// <summary>
/// Reads times of opening: <c>closed</c>, <c>open all day</c>, or intervals such as <c>"08:00-12:00"</c>, <c>"8am - 5:30 pm"</c>, <c>"noon to midnight"</c>,
/// <c>"18:00-24:00"</c> and, over midnight, <c>"22:00-02:00"</c>.
/// </summary>
internal static partial class IntervalsReader
{
    private const string Usual = "usual";
    private const string Cure = "Write \"08:00-17:00\", closed, or open all day";

    /// <summary>What the key holds; what is wrong with it is noted.</summary>
    public static IReadOnlyList<DayInterval> Read(YamlMap map, string key)
    {
        var items = map.Items(key);
        if (items.Count == 0)
        {
            map.AddToKey(key, $"'{key}' has no times. {Cure}");
        }

        if (items is [{ Text: { } word }] && Word(word) is { } whole)
        {
            return whole;
        }

        var intervals = new List<DayInterval>();
        foreach (var item in items)
        {
            if (item.Text is null)
            {
                map.Problems.Add(item.At, $"{map.What}: '{key}' must hold times of opening. {Cure}");
                continue;
            }

            foreach (var text in item.Text.Split(',', StringSplitOptions.TrimEntries))
            {
                if (One(map, item.At, text) is { } interval)
                {
                    RefuseOverlap(map, item.At, text, interval, intervals);
                    intervals.Add(interval);
                }
            }
        }

        return [.. intervals.OrderBy(interval => interval.From)];
    }

    /// <summary>As <see cref="Read"/>; null: the word <c>usual</c>, the hours of the week.</summary>
    public static IReadOnlyList<DayInterval>? ReadOrUsual(YamlMap map, string key) =>
        map.Items(key) is [{ Text: { } word }] && word.Trim().ToLowerInvariant() is Usual or "as usual" ? null : Read(map, key);

    /// <summary>Whether the text is times of opening, such as <c>13:00-17:00</c>.</summary>
    public static bool IsInterval(string text) =>
        Interval().Match(text) is { Success: true } match && TimeOf(match.Groups["from"].Value) is not null && TimeOf(match.Groups["to"].Value) is not null;

    private static IReadOnlyList<DayInterval>? Word(string text) => text.Trim().ToLowerInvariant() switch
    {
        "closed" => [],
        "open all day" or "all day" or "always" or "24h" or "24 hours" => [DayInterval.WholeDay],
        _ => null,
    };

    private static DayInterval? One(YamlMap map, Mark at, string text)
    {
        var match = Interval().Match(text);
        if (!match.Success || TimeOf(match.Groups["from"].Value) is not { } from || TimeOf(match.Groups["to"].Value) is not { } to || from.IsEndOfDay)
        {
            map.Problems.Add(at, $"{map.What}: '{text}' is not a time of opening. {Cure}");
            return null;
        }

        if (from.Time == to.Time && from.Time != LocalTime.Midnight)
        {
            map.Problems.Add(at, $"{map.What}: '{text}' begins and ends at the same time. For a whole day write open all day");
            return null;
        }

        var interval = new DayInterval(from.Time, to.Time);
        if (interval.PassesMidnight && (from.IsLoose || to.IsLoose))
        {
            map.Problems.Add(at, $"{map.What}: '{text}' would go on over midnight. Say am or pm, or write hours with two digits, such as \"09:00-17:00\"");
            return null;
        }

        return interval;
    }

    private static void RefuseOverlap(YamlMap map, Mark at, string text, DayInterval interval, List<DayInterval> others)
    {
        if (others.Exists(other => interval.FirstNanosecond < other.EndNanosecond && other.FirstNanosecond < interval.EndNanosecond))
        {
            map.Problems.Add(at, $"{map.What}: '{text}' overlaps another time of the same day. Make one of the two");
        }
    }

    private static TimeOfDay? TimeOf(string text)
    {
        var trimmed = text.Trim().ToLowerInvariant();
        var match = Clock().Match(trimmed);
        if (!match.Success)
        {
            return trimmed switch
            {
                "noon" or "midday" => new TimeOfDay(LocalTime.Noon),
                "midnight" => new TimeOfDay(LocalTime.Midnight),
                _ => null,
            };
        }

        var (hour, minute) = (Number(match.Groups["hour"]), Number(match.Groups["minute"]));
        return (match.Groups["half"].Value, hour, minute) switch
        {
            (_, _, > 59) => null,
            ("a", >= 1 and <= 12, _) => new TimeOfDay(new LocalTime(hour % 12, minute)),
            ("p", >= 1 and <= 12, _) => new TimeOfDay(new LocalTime((hour % 12) + 12, minute)),
            ("", 24, 0) => new TimeOfDay(LocalTime.Midnight, IsEndOfDay: true),
            ("", <= 23, _) when match.Groups["minute"].Success => new TimeOfDay(new LocalTime(hour, minute), IsLoose: match.Groups["hour"].Length == 1),
            _ => null,
        };
    }

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<from>.+?)\s*(-|\u2013|\u2014|\bto\b|\buntil\b)\s*(?<to>.+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Interval();

    [GeneratedRegex(@"^(?<hour>\d{1,2})(:(?<minute>\d{2}))?\s*((?<half>[ap])\.?m\.?)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    /// <param name="IsEndOfDay">24:00.</param>
    /// <param name="IsLoose">One digit and neither am nor pm: whoever writes 5:00 may mean the afternoon.</param>
    private readonly record struct TimeOfDay(LocalTime Time, bool IsEndOfDay = false, bool IsLoose = false);
}
