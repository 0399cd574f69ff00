using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>business</c>: its name, time zone, languages, and the country whose way of writing numbers is meant.</summary>
internal static partial class BusinessSection
{
    private const string DefaultLanguage = "en-US";
    private const string DefaultRegion = "US";

    /// <summary>In the time-zone database these stand for Panama and Phoenix; who writes them usually means a zone in which clocks change.</summary>
    private static readonly IReadOnlyDictionary<string, string> SummerlessZones = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = "America/New_York",
        ["MST"] = "America/Denver (or America/Phoenix, where clocks don't change)",
    };

    public static Business Read(YamlMap root)
    {
        if (root.Map("business", "business") is not { } map)
        {
            return new Business("", "UTC", [DefaultLanguage]);
        }

        var zone = map.Text("timezone");
        if (zone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            map.Add("timezone", $"'{zone}' is not a time zone. Use an IANA name, such as America/Chicago.{Suggestion.For(zone, DateTimeZoneProviders.Tzdb.Ids)}");
        }

        else if (SummerlessZones.TryGetValue(zone, out var meant))
        {
            map.Add("timezone", $"'{zone}' has no daylight saving time. Use the IANA name of a city that keeps your time, such as {meant}");
        }

        var business = new Business(map.Text("name"), zone, LanguagesOf(map), Region(map, zone));
        map.RefuseUnknownKeys();
        return business;
    }

    /// <summary>Notes what is not a language tag. Kin of a language that stands already, such as <c>en-GB</c> beside <c>en-US</c>, are one language.</summary>
    public static IReadOnlyList<string> LanguagesOf(YamlMap map, string? otherwise = DefaultLanguage)
    {
        var languages = new List<string>();
        foreach (var item in map.TextItems("languages"))
        {
            if (!LanguageTag().IsMatch(item.Text!))
            {
                map.Problems.Add(item.At, $"{map.What}: '{item.Text}' is not a language. Write a tag such as en-US or es-US");
            }
            else if (languages.Find(other => Languages.AreKin(other, item.Text!)) is { } kin)
            {
                map.Problems.Add(item.At, $"{map.What}: '{item.Text}' is the same language as '{kin}'; keep one of them");
            }
            else
            {
                languages.Add(item.Text!);
            }
        }

        return languages.Count == 0 && otherwise is not null ? [otherwise] : languages;
    }

    private static string Region(YamlMap map, string zone)
    {
        if (map.OptionalText("region") is not { } region)
        {
            return (SummerlessZones.ContainsKey(zone) ? null : CountryOf(zone)) ?? DefaultRegion;
        }

        return CountryCode().IsMatch(region) ? region.ToUpperInvariant()
            : map.Refuse("region", $"'{region}' is not a country. Write its two letters (ISO 3166), such as US or GB", DefaultRegion);
    }

    /// <summary>The country of a zone, as the time-zone database says.</summary>
    private static string? CountryOf(string zone)
    {
        var source = TzdbDateTimeZoneSource.Default;
        var canonical = source.CanonicalIdMap.TryGetValue(zone, out var id) ? id : zone;
        return source.ZoneLocations?.FirstOrDefault(location => location.ZoneId == zone || location.ZoneId == canonical)?.CountryCode;
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();

    [GeneratedRegex("^[A-Za-z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex CountryCode();
}
