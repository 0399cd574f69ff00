using Ringback.Core.Areas;

namespace Ringback.Core.Plans.Reading;

/// <summary>How a plan writes where a number is at home.</summary>
internal static class AreaCodes
{
    public const string Cure = "Write an area code (312), a state or province (IL), a country in quotes (\"+44\"), or one of the plan's 'areas'.";

    /// <summary>The one way to write it, such as <c>IL</c> for Illinois; null: it is nowhere (<see cref="AreaKey"/>).</summary>
    public static string? Canonical(string area) => AreaKey.IsKnown(area) ? State.Find(area)?.Code ?? area : null;
}
