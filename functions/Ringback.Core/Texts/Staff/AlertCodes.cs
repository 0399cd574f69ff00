namespace Ringback.Core.Texts.Staff;

/// <summary>Short names of alerts, such as <c>K7</c>: a letter and a digit, none of which is easily taken for another on a small screen.</summary>
public static class AlertCodes
{
    private const string Letters = "ACDEFHJKMNPRTUVWXY";
    private const string Digits = "23456789";

    public static int Count => Letters.Length * Digits.Length;

    public static string At(int index) => $"{Letters[index / Digits.Length % Letters.Length]}{Digits[index % Digits.Length]}";

    /// <summary>Where the search for a free code begins: spread, so that a code that was just let go is not the next one to be given.</summary>
    public static int StartFor(CaseId id)
    {
        var hash = 2166136261u;
        foreach (var c in id.Value)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) % (uint)Count);
    }

    public static bool IsCode(string text) => text.Length == 2 && Letters.Contains(text[0]) && Digits.Contains(text[1]);
}
