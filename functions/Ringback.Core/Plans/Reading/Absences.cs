using NodaTime;
using NodaTime.Text;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads when a person is away: days such as <c>2026-12-24..2027-01-02</c> (both included), one day, or times such as <c>2026-12-24T12:00..2026-12-26T08:00</c>.</summary>
internal static class Absences
{
    private static readonly LocalDateTimePattern ToTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static IReadOnlyList<Absence> Read(YamlMap map, string key)
    {
        var absences = new List<Absence>();
        foreach (var item in map.TextItems(key))
        {
            if (Of(item.Text!) is not { } absence)
            {
                map.Problems.Add(item.At, $"{map.What}: '{item.Text}' is not a time away. Write \"2026-12-24..2027-01-02\" (both days included) or \"2026-12-24T12:00..2026-12-26T08:00\"");
            }
            else if (absence.Until <= absence.From)
            {
                map.Problems.Add(item.At, $"{map.What}: '{item.Text}' ends before it begins; write the earlier time first");
            }
            else
            {
                absences.Add(absence);
            }
        }

        return absences;
    }

    /// <summary>A moment such as <c>2026-01-05T08:00</c> or <c>2026-01-05 08:00</c>; a date alone is its midnight.</summary>
    public static bool TryMoment(string text, out LocalDateTime moment, out bool isDay)
    {
        var trimmed = text.Trim();
        isDay = LocalDatePattern.Iso.Parse(trimmed).TryGetValue(default, out var date) && IsUsual(date);
        if (isDay)
        {
            moment = date.AtMidnight();
            return true;
        }

        return ToTheMinute.Parse(trimmed.Replace(' ', 'T')).TryGetValue(default, out moment) && IsUsual(moment.Date);
    }

    private static Absence? Of(string text)
    {
        var ends = text.Split("..", StringSplitOptions.None);
        if (ends.Length > 2 || !TryMoment(ends[0], out var from, out _) || !TryMoment(ends[^1], out var until, out var untilIsDay))
        {
            return null;
        }

        return ends.Length == 1 && !untilIsDay ? null : new Absence(from, untilIsDay ? until.PlusDays(1) : until);
    }

    /// <summary>Years far away are slips of the pen, and would overflow what is reckoned from them.</summary>
    private static bool IsUsual(LocalDate date) => date.Year is >= 1990 and <= 2200;
}
