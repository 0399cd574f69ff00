using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;
using Ringback.Core.Hours;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Reading;

namespace Ringback.Core.Texts.Staff;

/// <summary>Ends of a while as people text them, in the business's time: <c>4h</c>, <c>FOR 90 MIN</c>, <c>UNTIL 15:00</c>, <c>3PM</c>, <c>TOMORROW 8:00</c>, <c>MON</c>, <c>2026-03-05 9:00</c>.</summary>
public static class StaffTime
{
    /// <summary>Longer is no while, but a slip.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private static readonly string[] Days = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

    private static readonly string[] Clocks = ["H:mm", "HH:mm", "h:mmtt", "htt", "h:mm tt", "h tt"];

    /// <param name="words">In capitals.</param>
    /// <returns>Null when it is no time, or none within the year to come.</returns>
    public static DateTimeOffset? Read(IReadOnlyList<string> words, Plan plan, DateTimeOffset now)
    {
        var text = string.Join(' ', words is ["UNTIL" or "TILL" or "TIL" or "FOR", ..] ? words.Skip(1) : words);
        var until = ReadFor(text) is { } length ? now + length : ReadUntil(text, plan, now);
        return until > now && until - now <= Longest ? until : null;
    }

    /// <summary>A length of time with its unit, such as <c>4h</c> or <c>1h 30m</c>; a bare number says nothing.</summary>
    public static TimeSpan? ReadFor(string text) => text.Any(char.IsAsciiLetter) && Durations.TryRead(text, out var span) && span > TimeSpan.Zero ? span : null;

    /// <summary>A time of the business's clock: where only the clock is given, the next time that it shows it; where only the day is given, its beginning.</summary>
    private static DateTimeOffset? ReadUntil(string text, Plan plan, DateTimeOffset now)
    {
        var local = plan.Business.LocalAt(now);
        var (day, clock) = text.Split(' ', 2) is [var first, var second] && DayOf(first, local) is { } named ? (named, second)
            : DayOf(text, local) is { } whole ? (whole, null)
            : ((LocalDate?)null, text);
        if (clock is null)
        {
            return At(day!.Value.AtMidnight(), plan);
        }

        if (ClockOf(clock) is not { } time)
        {
            return null;
        }

        return At(day is { } given ? given.At(time) : time > local.TimeOfDay ? local.Date.At(time) : local.Date.PlusDays(1).At(time), plan);
    }

    private static LocalDate? DayOf(string word, LocalDateTime local)
    {
        if (word == "TOMORROW")
        {
            return local.Date.PlusDays(1);
        }

        if (word == "TODAY")
        {
            return local.Date;
        }

        if (word.Length is >= 3 and <= 9 && word.All(char.IsAsciiLetter) && Array.FindIndex(Days, day => word.StartsWith(day, StringComparison.Ordinal)) is >= 0 and var index)
        {
            return local.Date.Next((IsoDayOfWeek)(index + 1));
        }

        return DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? LocalDate.FromDateOnly(date) : null;
    }

    private static LocalTime? ClockOf(string text) =>
        text == "NOON" ? LocalTime.Noon
        : text == "MIDNIGHT" ? LocalTime.Midnight
        : TimeOnly.TryParseExact(text, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? LocalTime.FromTimeOnly(time)
        : null;

    private static DateTimeOffset At(LocalDateTime local, Plan plan) => local.InZone(plan.Business.Zone(), Resolvers.LenientResolver).ToDateTimeOffset().ToUniversalTime();
}
