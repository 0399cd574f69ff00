using System.Globalization;

namespace Ringback.FunctionsHost.Timers;

/// <summary>
/// When a timer function runs: NCRONTAB's six fields (second minute hour day month weekday, in UTC; a day must match both its fields), five fields (from
/// minute on), or a fixed period as "hh:mm:ss".
/// </summary>
internal abstract class TimerSchedule
{
    /// <summary>The first run after <paramref name="time"/>; null when there is none any more.</summary>
    public abstract DateTimeOffset? Next(DateTimeOffset time);

    /// <exception cref="FormatException">The text is no schedule.</exception>
    public static TimerSchedule Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        try
        {
            return fields switch
            {
                [var period] when TimeSpan.TryParse(period, CultureInfo.InvariantCulture, out var every) && every > TimeSpan.Zero => new Period(every),
                { Length: 6 } => new Calendar(fields),
                { Length: 5 } => new Calendar(["0", .. fields]),
                _ => throw new FormatException("it has neither six fields nor the form hh:mm:ss"),
            };
        }
        catch (FormatException failure)
        {
            throw new FormatException($"'{text}' is no schedule: {failure.Message}. Write it as 'second minute hour day month weekday', such as '0 */5 * * * *'.", failure);
        }
    }

    private sealed class Period(TimeSpan every) : TimerSchedule
    {
        public override DateTimeOffset? Next(DateTimeOffset time) => time + every;
    }

    private sealed class Calendar(string[] fields) : TimerSchedule
    {
        // Far enough for any 29 February, also across a century without one.
        private const int YearsToSearch = 9;

        private readonly CronField seconds = CronField.Parse(fields[0], 0, 59);
        private readonly CronField minutes = CronField.Parse(fields[1], 0, 59);
        private readonly CronField hours = CronField.Parse(fields[2], 0, 23);
        private readonly CronField days = CronField.Parse(fields[3], 1, 31);
        private readonly CronField months = CronField.Parse(
            fields[4], 1, 12, "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");

        private readonly CronField weekdays = CronField.Parse(
            fields[5], 0, 6, "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");

        public override DateTimeOffset? Next(DateTimeOffset time)
        {
            var from = time.UtcDateTime;
            var earliest = from.AddTicks(TimeSpan.TicksPerSecond - (from.Ticks % TimeSpan.TicksPerSecond));
            var limit = earliest.Year + YearsToSearch;
            for (var day = earliest.Date; day.Year < limit; day = NextDay(day))
            {
                var start = day == earliest.Date ? earliest.TimeOfDay : TimeSpan.Zero;
                if (RunsOn(day) && FirstOf(start) is { } found)
                {
                    return new DateTimeOffset(day + found, TimeSpan.Zero);
                }
            }

            return null;
        }

        private bool RunsOn(DateTime day) => months.Allows(day.Month) && days.Allows(day.Day) && weekdays.Allows((int)day.DayOfWeek);

        private DateTime NextDay(DateTime day) =>
            months.Allows(day.Month) ? day.AddDays(1) : new DateTime(day.Year, day.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1);

        private TimeSpan? FirstOf(TimeSpan start)
        {
            if (hours.AtLeast(start.Hours) is not { } hour)
            {
                return null;
            }

            if (hour > start.Hours)
            {
                return new TimeSpan(hour, minutes.First, seconds.First);
            }

            if (minutes.AtLeast(start.Minutes) is { } minute)
            {
                if (minute > start.Minutes)
                {
                    return new TimeSpan(hour, minute, seconds.First);
                }

                if (seconds.AtLeast(start.Seconds) is { } second)
                {
                    return new TimeSpan(hour, minute, second);
                }

                if (minutes.AtLeast(minute + 1) is { } later)
                {
                    return new TimeSpan(hour, later, seconds.First);
                }
            }

            return hours.AtLeast(hour + 1) is { } next ? new TimeSpan(next, minutes.First, seconds.First) : null;
        }
    }
}
