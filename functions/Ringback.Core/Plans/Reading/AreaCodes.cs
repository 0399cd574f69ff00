using Ringback.Core.Areas;

namespace Ringback.Core.Plans.Reading;

/// <summary>How a plan writes where a number is at home. What area code lies where, routing knows (<see cref="AreaKey"/>).</summary>
internal static class AreaCodes
{
    public const string Cure = "Write an area code (312), a state or province (IL), a time zone (Eastern Time), a country (GB, Canada, or in quotes \"+44\"), or one of the plan's 'areas'.";

    /// <summary>The one way to write it: <c>312</c>, <c>IL</c>, <c>Eastern Time</c>, <c>GB</c>, <c>+44</c>, and by name only countries whose two letters are a state's (<c>Canada</c>); null: none of these.</summary>
    public static string? Canonical(string area) =>
        area is [>= '2' and <= '9', >= '0' and <= '8', >= '0' and <= '9'] ? area
        : area is ['+', >= '1' and <= '9', ..] && area.Length <= 5 && area.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? area
        : State.Find(area) is { } state ? state.Code
        : AmericanTime.Find(area) is { } time ? time.Name
        : Country.Find(area) is not { } country ? null
        : State.Find(country.Iso) is null ? country.Iso
        : country.Name;
}
