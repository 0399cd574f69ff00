using NodaTime;

namespace Ringback.Core.Plans.Reading;

/// <summary>Days of the week as people write them: <c>mon</c>, <c>Monday</c>, <c>mon-fri</c>, <c>sat, sun</c>, <c>weekdays</c>, <c>weekend</c>, <c>daily</c>.</summary>
internal static class DayNames
{
    private const int DaysInWeek = 7;

    public static readonly IReadOnlyList<string> Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static string Of(IsoDayOfWeek day) => Days[(int)day - 1];

    /// <returns>Each day once; null when a part of the text is no day.</returns>
    public static IReadOnlyList<IsoDayOfWeek>? DaysOf(string text)
    {
        var days = new SortedSet<int>();
        foreach (var part in text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries))
        {
            if (Part(part) is not { } some)
            {
                return null;
            }

            days.UnionWith(some);
        }

        return [.. days.Select(day => (IsoDayOfWeek)(day + 1))];
    }

    private static IEnumerable<int>? Part(string text) => text switch
    {
        "daily" or "every day" or "everyday" or "all week" => Enumerable.Range(0, DaysInWeek),
        "weekdays" or "weekday" => Enumerable.Range(0, 5),
        "weekend" or "weekends" => [5, 6],
        _ => text.Split('-', StringSplitOptions.TrimEntries).Select(Index).ToList() switch
        {
            [>= 0 and var day] => [day],
            [>= 0 and var from, >= 0 and var to] => Enumerable.Range(0, ((to - from + DaysInWeek) % DaysInWeek) + 1).Select(i => (from + i) % DaysInWeek),
            _ => null,
        },
    };

    /// <summary>Three letters or more of its name: mon, tues, thurs, monday.</summary>
    private static int Index(string text) => text.Length < 3 ? -1 : Days.ToList().FindIndex(day => day.StartsWith(text, StringComparison.Ordinal));
}
