using Ringback.Core.Plans;

namespace Ringback.Core.Texts;

public static class SenderRules
{
    /// <summary>The toll-free codes of the North American plan (NANPA).</summary>
    private static readonly string[] TollFreeCodes = ["800", "833", "844", "855", "866", "877", "888"];

    /// <summary>On such a number the carrier itself answers STOP and START (wire.md 4.1), so we don't.</summary>
    public static bool IsTollFree(this PhoneNumber number) =>
        number.Value.Length == 12 && number.Value.StartsWith("+1", StringComparison.Ordinal) && TollFreeCodes.Contains(number.Value[2..5], StringComparer.Ordinal);

    /// <summary>The number that texts for <paramref name="line"/>: itself, or the one that the plan names in <c>texts-from</c>.</summary>
    public static PhoneNumber SenderFor(this Plan plan, PhoneNumber line) => plan.NumberOf(line)?.TextsFrom ?? line;
}
