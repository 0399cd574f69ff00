using Ringback.Core.Hours.Holidays;

namespace Ringback.Core.Plans.Reading;

/// <summary>
/// Reads <c>holidays</c>: a set such as <c>us-federal</c>, a rule such as <c>friday before last monday of may</c>, or a list of both. With a colon behind it, a
/// rule or set says when it is open all the same: <c>{ "december 24": ["08:00-12:00"] }</c>, or that it is no holiday here: <c>{ columbus day: usual }</c>.
/// Rules win over sets, and later ones over earlier ones.
/// </summary>
internal static class HolidaysReader
{
    private const string Key = "holidays";

    public static IReadOnlyList<Holiday> Read(YamlMap hours)
    {
        var (sets, rules) = (new List<Holiday>(), new List<Holiday>());
        foreach (var item in hours.Items(Key, _ => $"{hours.What}, holidays"))
        {
            if (item.Map is { } map)
            {
                foreach (var text in map.Keys.ToList())
                {
                    var intervals = IntervalsReader.ReadOrUsual(map, text);
                    var which = Find(text, why => map.AddToKey(text, why));
                    (HolidaySets.Find(text) is null ? rules : sets).AddRange(which.Select(holiday => holiday with { Intervals = intervals, IsUsual = intervals is null }));
                }
            }
            else if (item.Text is { } text)
            {
                (HolidaySets.Find(text) is null ? rules : sets).AddRange(Find(text, why => hours.Problems.Add(item.At, $"{hours.What}: {why}")));
            }
            else
            {
                hours.Problems.Add(item.At, $"{hours.What}: a holiday must be a text, such as {HolidaySets.UsFederal} or \"fourth thursday of november\"");
            }
        }

        return [.. sets, .. rules];
    }

    private static IReadOnlyList<Holiday> Find(string text, Action<string> refuse)
    {
        if (HolidaySets.Find(text) is { } set)
        {
            return set;
        }

        switch (HolidayText.Read(text))
        {
            case HolidayText.Understood understood:
                return [understood.Holiday];
            case HolidayText.Unclear unclear:
                refuse($"the holiday '{text}' is not understood: {unclear.Why}{SetLike(text)}");
                return [];
            case var other:
                throw new InvalidOperationException($"unknown reading {other}");
        }
    }

    /// <summary>A text with a dash and no blank is meant as a set's name.</summary>
    private static string SetLike(string text) =>
        text.Contains('-', StringComparison.Ordinal) && !text.Any(c => char.IsWhiteSpace(c) || char.IsAsciiDigit(c)) ? $" The sets are {string.Join(", ", HolidaySets.Names)}." : "";
}
