using System.Globalization;

namespace Ringback.Core.Areas;

/// <param name="CallingCode">As in E.164, without <c>+</c>.</param>
/// <param name="Iso">ISO 3166 code, two letters.</param>
public sealed record Country(int CallingCode, string Iso, string Name)
{
    private const int NorthAmerica = 1;

    /// <summary>All countries and territories with a calling code.</summary>
    public static IReadOnlyList<Country> All { get; } =
        [.. DataFile.Rows("countries").Select(row => new Country(int.Parse(row[0], CultureInfo.InvariantCulture), row[1], row[2]))];

    private static readonly Dictionary<int, Country> ByCallingCode = All.Where(country => country.CallingCode != NorthAmerica).ToDictionary(country => country.CallingCode);

    private static readonly Dictionary<string, Country> ByName =
        All.DistinctBy(country => country.Iso).SelectMany(country => new[] { (country.Iso, country), (country.Name, country) })
            .ToDictionary(pair => pair.Item1, pair => pair.country, StringComparer.OrdinalIgnoreCase);

    /// <param name="isoOrName">Such as <c>GB</c> or <c>United Kingdom</c>.</param>
    public static Country? Find(string isoOrName) => ByName.GetValueOrDefault(isoOrName);

    /// <summary>The country of a number; null: none, such as a toll-free number of North America.</summary>
    public static Country? Of(PhoneNumber number)
    {
        var value = number.Value;
        if (value[1] == '1')
        {
            return AreaCode.Of(number) is { } area ? Find(area.Country) : null;
        }

        Country? found = null;
        for (int length = 1, code = 0; length <= 3; length++)
        {
            code = code * 10 + value[length] - '0';
            found = ByCallingCode.GetValueOrDefault(code) ?? found;
        }

        return found;
    }
}
