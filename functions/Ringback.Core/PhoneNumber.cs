using System.Diagnostics.CodeAnalysis;

namespace Ringback.Core;

/// <summary>A phone number in E.164 form: <c>+</c> and 7 to 15 digits (ITU-T E.164).</summary>
public readonly record struct PhoneNumber
{
    private readonly string? value;

    private PhoneNumber(string value) => this.value = value;

    public string Value => value ?? throw new InvalidOperationException("A PhoneNumber must be made by Parse or TryParse.");

    /// <summary>Reads a number, with or without <c>+</c> (Event Grid's text events leave it out, wire.md 2.3), spaces, dots, dashes and brackets.</summary>
    /// <exception cref="FormatException">The text is not a phone number.</exception>
    public static PhoneNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a phone number. Write it with country code, such as +13125550100.");

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        if (digits.Length is < 7 or > 15 || text.Trim().TrimStart('+').Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '.' or '-' or '(' or ')')))
        {
            return false;
        }

        number = new PhoneNumber("+" + digits);
        return true;
    }

    /// <summary>As people write it: <c>(312) 555-0100</c> in North America, E.164 elsewhere.</summary>
    public string Readable() => Value is ['+', '1', .. { Length: 10 } national] ? $"({national[..3]}) {national[3..6]}-{national[6..]}" : Value;

    public override string ToString() => Value;
}
