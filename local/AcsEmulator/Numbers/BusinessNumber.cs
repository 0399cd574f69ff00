namespace Ringback.AcsEmulator;

/// <summary>A phone number that the business holds at this resource.</summary>
/// <param name="Legs">Outbound calls it may hold at once (wire.md 7: 2 by default).</param>
public sealed record BusinessNumber(string Number, int Legs = 2, TextsRight Texts = TextsRight.Approved, NumberKind Kind = NumberKind.Local)
{
    private static readonly string[] TollFreeCodes = ["800", "833", "844", "855", "866", "877", "888"];

    /// <summary>What a number is when nobody said anything about it: toll-free by its area code.</summary>
    public static BusinessNumber Unconfigured(string number) => new(number, Kind: KindOf(number));

    private static NumberKind KindOf(string number) =>
        TollFreeCodes.Any(code => number.StartsWith("+1" + code, StringComparison.Ordinal)) ? NumberKind.TollFree : NumberKind.Local;
}

/// <summary>Whether a number may text: allowed, not yet verified (reports fail with 4010), or not at all.</summary>
public enum TextsRight
{
    Approved,
    Unverified,
    None,
}

public enum NumberKind
{
    Local,
    TollFree,
}
