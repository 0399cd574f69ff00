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

    /// <summary>Whether the plan lets that number of ours text.</summary>
    public static bool CanTextFrom(this Plan plan, PhoneNumber sender) => plan.NumberOf(sender) is not { CanText: false };

    /// <summary>The permission, unless the number may not text at all.</summary>
    public static TextPermission Under(this TextPermission permission, Plan plan, PhoneNumber sender) =>
        plan.CanTextFrom(sender) ? permission : new TextPermission.Forbidden($"{sender} is not approved for texts yet ('texts: none' in the plan): call instead");
}
