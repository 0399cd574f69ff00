namespace Ringback.Core.Hours.Holidays;

/// <summary>Sets of holidays that a plan may name.</summary>
public static class HolidaySets
{
    /// <summary>The eleven legal public holidays of 5 U.S.C. 6103(a). Inauguration Day is one around Washington only, so it is left out.</summary>
    public const string UsFederal = "us-federal";

    /// <summary>The six on which most businesses of the United States are closed.</summary>
    public const string UsMajor = "us-major";

    /// <summary>The general holidays of the Canada Labour Code, section 166. When one on a weekend is made up for differs, so none is.</summary>
    public const string CanadaFederal = "canada-federal";

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<Holiday>> Sets = new Dictionary<string, IReadOnlyList<Holiday>>(StringComparer.Ordinal)
    {
        [UsFederal] = Of(
            "january 1, observed",
            "third monday of january",
            "third monday of february",
            "last monday of may",
            "june 19, observed",
            "july 4, observed",
            "first monday of september",
            "second monday of october",
            "november 11, observed",
            "fourth thursday of november",
            "december 25, observed"),
        [UsMajor] = Of(
            "january 1, observed",
            "last monday of may",
            "july 4, observed",
            "first monday of september",
            "fourth thursday of november",
            "december 25, observed"),
        [CanadaFederal] = Of(
            "january 1",
            "good friday",
            "monday before may 25",
            "july 1",
            "first monday of september",
            "september 30",
            "second monday of october",
            "november 11",
            "december 25",
            "december 26"),
    };

    public static IEnumerable<string> Names => Sets.Keys;

    /// <returns>Null: there is no such set.</returns>
    public static IReadOnlyList<Holiday>? Find(string name) => Sets.GetValueOrDefault(name);

    private static IReadOnlyList<Holiday> Of(params IReadOnlyList<string> rules) =>
        [.. rules.Select(rule => ((HolidayText.Understood)HolidayText.Read(rule)).Holiday)];
}
