namespace Ringback.Core;

/// <summary>Reads phone numbers as the people of a country write them.</summary>
public static class RegionalNumbers
{
    private const string NorthAmerica = "1";

    /// <summary>
    /// Reads a number in E.164 (<c>+13125550100</c>, <c>+44 (0)20 7946 0018</c>), with the country's international prefix (<c>011 44 20 7946 0018</c>), or as it is dialled
    /// within the country (<c>(312) 555-0100</c>, <c>020 7946 0018</c>). In a country that <see cref="NumberingPlan"/> doesn't know, only E.164 is read.
    /// </summary>
    /// <param name="region">ISO 3166 code of the country, such as <c>US</c>.</param>
    public static bool TryParse(string text, string region, out PhoneNumber number)
    {
        number = default;
        var trimmed = text.Trim().Replace('/', ' ');
        if (trimmed.StartsWith('+'))
        {
            return PhoneNumber.TryParse(WithoutBracketedTrunk(trimmed), out number) && IsPossible(number);
        }

        if (NumberingPlan.Of(region) is not { } plan || !PhoneNumber.TryParse("+" + trimmed.PadLeft(7, ' '), out _))
        {
            return false;
        }

        var digits = new string([.. trimmed.Where(char.IsAsciiDigit)]);
        var international = digits.StartsWith(plan.International, StringComparison.Ordinal) ? digits[plan.International.Length..] : null;
        return international is not null ? PhoneNumber.TryParse("+" + international, out number) && IsPossible(number)
            : plan.Subscriber(digits) is { } subscriber && PhoneNumber.TryParse($"+{plan.Code}{subscriber}", out number);
    }

    /// <summary>Behind «is not a phone number», why not; empty where nothing better is known than that.</summary>
    public static string WhyNot(string text, string region)
    {
        if (text.Any(char.IsAsciiLetter))
        {
            return ": it has letters, and only digits are dialled";
        }

        var digits = text.Count(char.IsAsciiDigit);
        return NumberingPlan.Of(region) is { } plan && plan.Least == plan.Most && digits > 0 && digits < plan.Least && !text.Trim().StartsWith('+')
            ? $": it has {digits} digits, and numbers in {region} have {plan.Least}, the area code included"
            : "";
    }

    /// <summary>A number of that country, made up, for error messages.</summary>
    public static string Example(string region) => NumberingPlan.Of(region) is { Code: not NorthAmerica } plan ? $"+{plan.Code}{"201234567890"[..plan.Least]}" : "+13125550100";

    private static bool IsPossible(PhoneNumber number) => number.Value[1] != '0' && (number.Value[1] != '1' || number.Value.Length == 12);

    /// <summary><c>+44 (0)20</c>: the bracketed 0 is dialled only within the country; in Italy (39) it belongs to the number.</summary>
    private static string WithoutBracketedTrunk(string text) =>
        text.StartsWith("+39", StringComparison.Ordinal) ? text : text.Replace("(0)", "", StringComparison.Ordinal);
}
