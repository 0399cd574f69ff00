using NodaTime;

namespace Ringback.Core.Hours.Holidays;

/// <summary>
/// Reads which day a holiday is, as people say it. Capitals, commas and "the" don't matter; what may stand in place of a day may be any of these again.
/// <code>
/// december 25               25 december               12-25
/// fourth thursday of november                         last monday of may
/// friday before last monday of may                    second sunday after easter      monday on or after january 6
/// day after fourth thursday of november               2 days before easter            3 weeks after easter
/// easter      orthodox easter      good friday        thanksgiving    memorial day    ...
/// ..., observed             on a weekend, the Friday before Saturday or the Monday after Sunday as well
/// </code>
/// </summary>
public abstract record HolidayText
{
    private HolidayText()
    {
    }

    public sealed record Understood(Holiday Holiday) : HolidayText;

    /// <param name="Why">What is wrong with it, and what to write instead.</param>
    public sealed record Unclear(string Why) : HolidayText;

    public static HolidayText Read(string text)
    {
        var words = HolidayWords.Split(text);
        try
        {
            var isObserved = words is [.., "observed"];
            var reader = new HolidayParser(isObserved ? words[..^1] : words);
            return new Understood(new Holiday(reader.ReadAll(), isObserved));
        }
        catch (HolidayParser.NotUnderstoodException e)
        {
            return new Unclear(e.Message);
        }
    }
}
