namespace Ringback.Core.Plans.Reading;

/// <summary>How a plan writes where a number is at home. What area code lies where, routing knows.</summary>
internal static class AreaCodes
{
    public const string Cure = "Write an area code (312), a state or province (IL), a country in quotes (\"+44\"), or one of the plan's 'areas'.";

    private static readonly HashSet<string> States = new(
        ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY "
        + "PR VI GU AS MP AB BC MB NB NL NS NT NU ON PE QC SK YT").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The one way to write it: <c>312</c>, <c>IL</c>, <c>+44</c>; null: not an area code, a state or a country.</summary>
    public static string? Canonical(string area) =>
        States.Contains(area) ? area.ToUpperInvariant()
        : area is [>= '2' and <= '9', >= '0' and <= '8', >= '0' and <= '9'] ? area
        : area is ['+', >= '1' and <= '9', ..] && area.Length <= 5 && area.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? area
        : null;
}
