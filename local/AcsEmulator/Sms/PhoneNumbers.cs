namespace Ringback.AcsEmulator;

/// <summary>Phone numbers as the service takes (<c>+1555...</c>) and tells them (<c>1555...</c>).</summary>
internal static class PhoneNumbers
{
    public static bool IsValid(string number) => number.Length is >= 8 and <= 16 && number[0] == '+' && number.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false;

    /// <summary>Without the plus: so SMS events write them (wire.md 2.3).</summary>
    public static string Bare(string number) => number.TrimStart('+');
}
