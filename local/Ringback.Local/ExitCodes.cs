namespace Ringback.Local;

/// <summary>0 fine, 1 findings or red, 2 wrong usage (design section 5).</summary>
internal static class ExitCodes
{
    public const int Fine = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
}
