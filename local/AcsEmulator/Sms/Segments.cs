namespace Ringback.AcsEmulator;

/// <summary>How many parts a carrier cuts a text into (wire.md 4.1: 160 characters GSM-7, 70 UCS-2; joined parts hold 153 and 67).</summary>
internal static class Segments
{
    private const string Gsm = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private const string GsmDouble = "\f^{}\\[~]|€";

    public static int Count(string text)
    {
        var isGsm = text.All(letter => Gsm.Contains(letter, StringComparison.Ordinal) || GsmDouble.Contains(letter, StringComparison.Ordinal));
        var length = isGsm ? text.Sum(letter => GsmDouble.Contains(letter, StringComparison.Ordinal) ? 2 : 1) : text.Length;
        var (single, joined) = isGsm ? (160, 153) : (70, 67);
        return length <= single ? 1 : (length + joined - 1) / joined;
    }
}
