using NodaTime;

namespace Ringback.Core.Hours.Holidays;

/// <summary>The words of which the rules of holidays are made.</summary>
internal static class HolidayWords
{
    public static readonly IReadOnlyList<string> Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static readonly IReadOnlyList<string> Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    private static readonly string[] OrdinalNumbers = ["1st", "2nd", "3rd", "4th", "5th"];

    private static readonly string[] Counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Days that go by a name. Those of the United States, where countries differ.</summary>
    public static readonly IReadOnlyDictionary<string, string> Named = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["new years day"] = "january 1",
        ["martin luther king day"] = "third monday of january",
        ["mlk day"] = "third monday of january",
        ["valentines day"] = "february 14",
        ["presidents day"] = "third monday of february",
        ["washingtons birthday"] = "third monday of february",
        ["ash wednesday"] = "46 days before easter",
        ["good friday"] = "2 days before easter",
        ["easter monday"] = "day after easter",
        ["ascension day"] = "39 days after easter",
        ["pentecost"] = "7 weeks after easter",
        ["whit monday"] = "50 days after easter",
        ["mothers day"] = "second sunday of may",
        ["memorial day"] = "last monday of may",
        ["juneteenth"] = "june 19",
        ["fathers day"] = "third sunday of june",
        ["independence day"] = "july 4",
        ["labor day"] = "first monday of september",
        ["columbus day"] = "second monday of october",
        ["indigenous peoples day"] = "second monday of october",
        ["halloween"] = "october 31",
        ["veterans day"] = "november 11",
        ["thanksgiving"] = "fourth thursday of november",
        ["thanksgiving day"] = "fourth thursday of november",
        ["black friday"] = "day after fourth thursday of november",
        ["christmas eve"] = "december 24",
        ["christmas"] = "december 25",
        ["christmas day"] = "december 25",
        ["boxing day"] = "december 26",
        ["new years eve"] = "december 31",
    };

    /// <summary>Every word that a rule may hold, for suggestions.</summary>
    public static IEnumerable<string> All =>
        [.. Months, .. Weekdays, .. Ordinals, .. Named.Keys, "last", "day", "days", "week", "weeks", "before", "after", "of", "on", "or", "easter", "orthodox", "observed"];

    public static string[] Split(string text) =>
    [
        .. text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal)
            .Split([' ', ',', '.', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word != "the"),
    ];

    /// <summary>The month with that name or its first three letters; 0: none.</summary>
    public static int MonthOf(string word) => Index(Months, word) + 1;

    public static IsoDayOfWeek WeekdayOf(string word) => (IsoDayOfWeek)(Index(Weekdays, word) + 1);

    /// <summary>1 to 5 for first to fifth; 0: the word is none of them.</summary>
    public static int OrdinalOf(string word) => Math.Max(Array.IndexOf(Ordinals, word), Array.IndexOf(OrdinalNumbers, word)) + 1;

    /// <summary>A count from 1 to 366, in figures or up to ten in words; 0: the word is none.</summary>
    public static int CountOf(string word) => NumberOf(word) is > 0 and <= 366 and var number ? number : Array.IndexOf(Counts, word) + 1;

    /// <summary>The day of a month, such as 25 or 25th; 0: the word is none.</summary>
    public static int DayOfMonth(string word) =>
        word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? NumberOf(word[..^2]) : NumberOf(word);

    private static int NumberOf(string word) => word.Length <= 3 && word.All(char.IsAsciiDigit) && int.TryParse(word, out var number) ? number : 0;

    private static int Index(IReadOnlyList<string> names, string word)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == word || (word.Length == 3 && names[i].StartsWith(word, StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return -1;
    }
}
