using System.Globalization;

namespace Ringback.Core.Areas;

/// <summary>One area code of the North American Numbering Plan. Numbers move with their owners, so it says where a number is at home, not where the phone is.</summary>
/// <param name="Code">200 to 999.</param>
/// <param name="States">States, provinces or territories by postal code; several share a few codes (902: <c>NS</c> and <c>PE</c>); empty for countries that have none.</param>
/// <param name="Country">ISO 3166 code. The territories of the United States count as <c>US</c>.</param>
/// <param name="TimeZone">IANA name; where a code lies in two zones, that of most of its people.</param>
/// <param name="Centre">Roughly, by its towns.</param>
public sealed record AreaCode(int Code, IReadOnlyList<string> States, string Country, string TimeZone, Coordinates Centre)
{
    private static readonly AreaCode?[] ByCode = Read();

    /// <summary>All that are in use.</summary>
    public static IReadOnlyList<AreaCode> All { get; } = [.. ByCode.OfType<AreaCode>()];

    public static AreaCode? Find(int code) => code >= 0 && code < ByCode.Length ? ByCode[code] : null;

    /// <summary>The area code of a number; null: the number belongs to no place, such as a toll-free one, or lies elsewhere.</summary>
    public static AreaCode? Of(PhoneNumber number)
    {
        var value = number.Value;
        return value.Length == 12 && value[1] == '1' ? Find((value[2] - '0') * 100 + (value[3] - '0') * 10 + value[4] - '0') : null;
    }

    /// <param name="state">Postal code.</param>
    public bool IsIn(string state)
    {
        for (var i = 0; i < States.Count; i++)
        {
            if (States[i].Equals(state, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static AreaCode?[] Read()
    {
        var codes = new AreaCode?[1000];
        foreach (var row in DataFile.Rows("area-codes"))
        {
            var code = Number(row[0]);
            codes[(int)code] = new AreaCode(
                (int)code, row[1].Split('/', StringSplitOptions.RemoveEmptyEntries), row[2], row[3], new Coordinates(Number(row[4]), Number(row[5])));
        }

        return codes;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
