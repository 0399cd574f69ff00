namespace Ringback.Core.Plans.Drawing.Layouts;

/// <summary>Distances in pixels.</summary>
internal static class Spacing
{
    public const double BetweenBoxes = 22;

    public const double BoxToLane = 15;

    public const double BetweenLanes = 13;

    /// <summary>From one outgoing line of a box to the next: a line of words fits above each.</summary>
    public const double BetweenPorts = 19;

    public const double LabelHeight = 13;

    /// <summary>From a box's side to its words, and from them to the first upright line.</summary>
    public const double BesideLabel = 6;

    /// <summary>From one upright line to the next.</summary>
    public const double BetweenTracks = 11;

    /// <summary>From the last upright line to the box: room for an arrow's head.</summary>
    public const double BeforeBox = 18;

    /// <summary>From a side of a box that no line leaves to the first upright line.</summary>
    public const double AfterBox = 12;

    /// <summary>The ends of a box's side, where no line arrives.</summary>
    public const double Corner = 9;

    /// <summary>Lines closer than this look like one.</summary>
    public const double Same = 4;

    /// <summary>The height that a box needs for so many outgoing lines.</summary>
    public static double HeightFor(int ports) => (ports * BetweenPorts) + Corner;

    public static double Between(Cell upper, Cell lower) =>
        ((upper.Height + lower.Height) / 2) + ((upper.Kind, lower.Kind) switch
        {
            (CellKind.Box, CellKind.Box) => BetweenBoxes,
            (CellKind.Box, _) or (_, CellKind.Box) => BoxToLane,
            _ => BetweenLanes,
        });
}
