using NodaTime;
using Ringback.Core.Plans.Reading;

namespace Ringback.Core.Hours.Holidays;

/// <summary>Reads a rule word by word (see <see cref="HolidayText"/> for what there is).</summary>
internal sealed class HolidayParser(IReadOnlyList<string> words)
{
    /// <summary>"The day after the day after ...": farther than this from where it began, a day might be in another year than it is looked for in.</summary>
    private const int MostDays = 366;

    private int at;
    private int distance;

    private string Word => Ahead(0);

    /// <exception cref="NotUnderstoodException">It is no rule.</exception>
    public HolidayRule ReadAll()
    {
        var rule = ReadDay();
        return at == words.Count ? rule : throw Unclear($"'{string.Join(' ', words.Skip(at))}' is left over after '{string.Join(' ', words.Take(at))}'");
    }

    private HolidayRule ReadDay()
    {
        if (ReadName() is { } named)
        {
            return named;
        }

        if (Word is "day" or "week" || (HolidayWords.CountOf(Word) > 0 && Ahead(1) is "day" or "days" or "week" or "weeks"))
        {
            return ReadDistance();
        }

        if (HolidayWords.WeekdayOf(Word) != IsoDayOfWeek.None)
        {
            return ReadWeekdayFrom(1);
        }

        if (HolidayWords.OrdinalOf(Word) > 0 || (Word == "last" && HolidayWords.WeekdayOf(Ahead(1)) != IsoDayOfWeek.None))
        {
            return ReadNth();
        }

        return ReadDate();
    }

    private HolidayRule? ReadName()
    {
        if (Word == "easter" && Ahead(1) != "monday")
        {
            at += Ahead(1) == "sunday" ? 2 : 1;
            return new HolidayRule.WesternEaster();
        }

        if (Word == "orthodox" && Ahead(1) == "easter")
        {
            at += 2;
            return new HolidayRule.OrthodoxEaster();
        }

        for (var length = 3; length > 0; length--)
        {
            if (at + length <= words.Count && HolidayWords.Named.TryGetValue(string.Join(' ', words.Skip(at).Take(length)), out var rule))
            {
                at += length;
                return new HolidayParser(HolidayWords.Split(rule)).ReadAll();
            }
        }

        return null;
    }

    /// <summary><c>2 days before ...</c>, <c>day after ...</c></summary>
    private HolidayRule ReadDistance()
    {
        var count = Word is "day" or "week" ? 1 : HolidayWords.CountOf(words[at++]);
        var days = words[at++] is "week" or "weeks" ? count * 7 : count;
        var isAfter = ReadDirection();
        GoFarther(days);
        return new HolidayRule.DaysFrom(isAfter ? days : -days, ReadDay());
    }

    /// <summary><c>fourth thursday of november</c>, <c>second sunday after ...</c></summary>
    private HolidayRule ReadNth()
    {
        var word = words[at++];
        var nth = word == "last" ? HolidayRule.WeekdayOfMonth.Last : HolidayWords.OrdinalOf(word);
        var weekday = HolidayWords.WeekdayOf(Word);
        if (weekday == IsoDayOfWeek.None)
        {
            throw Unclear($"after '{word}' comes a weekday, not '{Word}'.{Suggestion.For(Word, HolidayWords.Weekdays)}");
        }

        if (Ahead(1) is "of" or "in")
        {
            at += 2;
            return new HolidayRule.WeekdayOfMonth(nth, weekday, ReadMonth());
        }

        return nth > 0 ? ReadWeekdayFrom(nth) : throw Unclear($"after 'last {Word}' comes 'of' and a month");
    }

    /// <summary><c>friday before ...</c>, <c>monday on or after ...</c></summary>
    private HolidayRule ReadWeekdayFrom(int nth)
    {
        var weekday = HolidayWords.WeekdayOf(words[at++]);
        var orOn = Word == "on" && Ahead(1) == "or";
        at += orOn ? 2 : 0;
        var isAfter = ReadDirection();
        GoFarther(nth * 7);
        return new HolidayRule.WeekdayFrom(nth, weekday, isAfter, orOn, ReadDay());
    }

    /// <summary><c>december 25</c>, <c>25 december</c>, <c>25th of december</c>, <c>12-25</c></summary>
    private HolidayRule ReadDate()
    {
        if (Word.Split('-') is [var month, var day])
        {
            at++;
            return Date(HolidayWords.DayOfMonth(month), HolidayWords.DayOfMonth(day), $"{month}-{day}");
        }

        if (HolidayWords.MonthOf(Word) > 0)
        {
            var named = HolidayWords.MonthOf(words[at++]);
            return Date(named, HolidayWords.DayOfMonth(Word), $"{words[at - 1]} {Take()}");
        }

        if (HolidayWords.DayOfMonth(Word) is > 0 and var number)
        {
            at += Ahead(1) == "of" ? 2 : 1;
            return Date(ReadMonth(), number, $"{number} {words[at - 1]}");
        }

        throw Unclear(Word.Length == 0
            ? at == 0 ? "it is empty" : $"after '{string.Join(' ', words)}' a day is missing"
            : $"'{Word}' is not known.{Suggestion.For(Word, HolidayWords.All)}");
    }

    private HolidayRule Date(int month, int day, string text)
    {
        const int leapYear = 2024;
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(leapYear, month)
            ? new HolidayRule.Fixed(month, day)
            : throw Unclear($"'{text.Trim()}' is no date of a year");
    }

    private int ReadMonth() =>
        HolidayWords.MonthOf(Take()) is > 0 and var month ? month
        : throw Unclear($"'{words.ElementAtOrDefault(at - 1)}' is not a month.{Suggestion.For(words.ElementAtOrDefault(at - 1) ?? "", HolidayWords.Months)}");

    private bool ReadDirection() => Take() switch
    {
        "before" => false,
        "after" => true,
        var other => throw Unclear($"'before' or 'after' is expected after '{string.Join(' ', words.Take(Math.Max(0, at - 1)))}', not '{other}'"),
    };

    private void GoFarther(int days)
    {
        distance += days;
        if (distance > MostDays)
        {
            throw Unclear($"it is more than {MostDays} days from the day it is counted from");
        }
    }

    private string Take() => at < words.Count ? words[at++] : "";

    private string Ahead(int by) => at + by < words.Count ? words[at + by] : "";

    private static NotUnderstoodException Unclear(string why) => new($"{why}{(why.EndsWith('.') || why.EndsWith('?') ? "" : ".")} {Examples}");

    private const string Examples = "Write it like 'december 25', 'last monday of may', 'friday before last monday of may' or '2 days before easter'.";

    /// <summary>Which word could not be understood, and how to say it.</summary>
    public sealed class NotUnderstoodException(string message) : Exception(message);
}
