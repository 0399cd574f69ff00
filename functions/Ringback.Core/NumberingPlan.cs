namespace Ringback.Core;

/// <summary>How a country's people dial within it (the national numbering plans that ITU-T publishes under E.164).</summary>
/// <param name="Code">The country code.</param>
/// <param name="Trunk">Dialled before a number within the country, and left out in E.164; empty: nothing is, or people don't write it (Brazil). Where all numbers are of one length, it may be missing.</param>
/// <param name="Least">So many digits has the shortest subscriber number, trunk prefix left out.</param>
/// <param name="Most">So many the longest one.</param>
/// <param name="International">Dialled before a country code.</param>
internal sealed record NumberingPlan(string Code, string Trunk, int Least, int Most, string International = "00")
{
    private static readonly NumberingPlan NorthAmerican = new("1", "1", 10, 10, "011");

    private static readonly IReadOnlyDictionary<string, NumberingPlan> All =
        "US CA PR AG AI AS BB BM BS DM DO GD GU JM KN KY LC MP MS SX TC TT VC VG VI".Split(' ').Select(region => (region, NorthAmerican))
        .Concat(
        [
            ("AE", new("971", "0", 8, 9)), ("AR", new("54", "0", 10, 11)), ("AT", new("43", "0", 7, 13)), ("AU", new("61", "0", 9, 9, "0011")), ("BE", new("32", "0", 8, 9)),
            ("BG", new("359", "0", 7, 9)), ("BR", new("55", "", 10, 11)), ("CH", new("41", "0", 9, 9)), ("CL", new("56", "", 9, 9)), ("CN", new("86", "0", 10, 11)),
            ("CO", new("57", "", 10, 10)), ("CY", new("357", "", 8, 8)), ("CZ", new("420", "", 9, 9)), ("DE", new("49", "0", 6, 11)), ("DK", new("45", "", 8, 8)),
            ("EE", new("372", "", 7, 8)), ("EG", new("20", "0", 8, 10)), ("ES", new("34", "", 9, 9)), ("FI", new("358", "0", 6, 12)), ("FR", new("33", "0", 9, 9)),
            ("GB", new("44", "0", 9, 10)), ("GR", new("30", "", 10, 10)), ("HK", new("852", "", 8, 8, "001")), ("HR", new("385", "0", 8, 9)), ("HU", new("36", "06", 8, 9)),
            ("ID", new("62", "0", 8, 12)), ("IE", new("353", "0", 7, 9)), ("IL", new("972", "0", 8, 9)), ("IN", new("91", "0", 10, 10)), ("IS", new("354", "", 7, 9)),
            ("IT", new("39", "", 6, 11)), ("JP", new("81", "0", 9, 10, "010")), ("KE", new("254", "0", 9, 9, "000")), ("KR", new("82", "0", 8, 10)), ("LT", new("370", "0", 8, 8)),
            ("LU", new("352", "", 6, 11)), ("LV", new("371", "", 8, 8)), ("MT", new("356", "", 8, 8)), ("MX", new("52", "", 10, 10)), ("MY", new("60", "0", 8, 10)),
            ("NG", new("234", "0", 8, 10, "009")), ("NL", new("31", "0", 9, 9)), ("NO", new("47", "", 8, 8)), ("NZ", new("64", "0", 8, 10)), ("PE", new("51", "0", 8, 9)),
            ("PH", new("63", "0", 8, 10)), ("PL", new("48", "", 9, 9)), ("PT", new("351", "", 9, 9)), ("RO", new("40", "0", 9, 9)), ("RS", new("381", "0", 8, 9, "99")),
            ("SA", new("966", "0", 8, 9)), ("SE", new("46", "0", 7, 10)), ("SG", new("65", "", 8, 8, "000")), ("SI", new("386", "0", 8, 8)), ("SK", new("421", "0", 9, 9)),
            ("TH", new("66", "0", 8, 9, "001")), ("TR", new("90", "0", 10, 10)), ("TW", new("886", "0", 8, 9, "002")), ("UA", new("380", "0", 9, 9)), ("VN", new("84", "0", 9, 10)),
            ("ZA", new("27", "0", 9, 9)),
        ]).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <param name="region">ISO 3166 code.</param>
    /// <returns>null: the country is not in the table.</returns>
    public static NumberingPlan? Of(string region) => All.GetValueOrDefault(region);

    /// <summary>The digits that follow the country code; null: nobody has such a number.</summary>
    public string? Subscriber(string dialled)
    {
        var isOptional = Code == NorthAmerican.Code;
        var digits = Trunk.Length > 0 && dialled.StartsWith(Trunk, StringComparison.Ordinal) ? dialled[Trunk.Length..]
            : Trunk.Length == 0 || isOptional || (Least == Most && dialled.Length == Least) ? dialled
            : null;
        return digits is not null && digits.Length >= Least && digits.Length <= Most && (digits[0] != '0' || Code == "39") && (!isOptional || digits[0] > '1') ? digits : null;
    }
}
