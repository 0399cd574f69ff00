namespace Ringback.Core.Plans.Checking.Week;

/// <summary>Times of a week as people write them.</summary>
internal static class WeekWords
{
    private const int Day = 24 * 60;
    private const int Week = 7 * Day;

    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary><c>Mon-Fri 12:00-13:00, Sat 13:00 to Mon 08:00</c>.</summary>
    /// <param name="pieces">In minutes since Monday 00:00, in order, without overlaps.</param>
    public static string Of(IReadOnlyList<(int From, int Until)> pieces)
    {
        var stretches = Joined(pieces);
        var daily = stretches.Where(stretch => stretch.Until - stretch.From <= Day)
            .GroupBy(stretch => (From: stretch.From % Day, Length: stretch.Until - stretch.From))
            .Select(same => (First: same.Min(stretch => stretch.From), Text: $"{DaysOf([.. same.Select(stretch => stretch.From / Day)])}{TimeOf(same.Key.From, same.Key.Length)}"));
        var longer = stretches.Where(stretch => stretch.Until - stretch.From > Day)
            .Select(stretch => (First: stretch.From, Text: $"{Days[stretch.From / Day]} {Clock(stretch.From)} to {Days[stretch.Until % Week / Day]} {Clock(stretch.Until)}"));
        return string.Join(", ", daily.Concat(longer).OrderBy(part => part.First).Select(part => part.Text));
    }

    /// <summary>Pieces that touch are one, also over the turn of the week.</summary>
    private static List<(int From, int Until)> Joined(IReadOnlyList<(int From, int Until)> pieces)
    {
        var joined = new List<(int From, int Until)>();
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && joined[^1].Until == piece.From)
            {
                joined[^1] = (joined[^1].From, piece.Until);
            }
            else
            {
                joined.Add(piece);
            }
        }

        if (joined.Count > 1 && joined[0].From == 0 && joined[^1].Until == Week)
        {
            joined[^1] = (joined[^1].From, Week + joined[0].Until);
            joined.RemoveAt(0);
        }

        return joined;
    }

    private static string DaysOf(List<int> days)
    {
        var parts = new List<string>();
        for (var i = 0; i < days.Count;)
        {
            var last = i;
            while (last + 1 < days.Count && days[last + 1] == days[last] + 1)
            {
                last++;
            }

            parts.Add(last - i >= 2 ? $"{Days[days[i]]}-{Days[days[last]]}" : string.Join(", ", days[i..(last + 1)].Select(day => Days[day])));
            i = last + 1;
        }

        return string.Join(", ", parts);
    }

    private static string TimeOf(int from, int length) => length == Day && from == 0 ? " all day" : $" {Clock(from)}-{((from + length) % Day == 0 ? "24:00" : Clock(from + length))}";

    private static string Clock(int minute) => $"{minute % Day / 60:00}:{minute % 60:00}";
}
