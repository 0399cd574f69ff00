namespace Ringback.Core.Routing;

/// <summary>Who is in the caller's call, by the service's numbered lists; a list that comes late is older than a list with a higher number.</summary>
/// <param name="Newest">The highest number seen; -1: none yet.</param>
/// <param name="Together">The lowest number of a list in which the caller and the person both stood; null: none yet.</param>
/// <param name="Complete">Whether both stand in the newest list.</param>
public sealed record Roster(int Newest, int? Together, bool Complete)
{
    public static Roster Unknown { get; } = new(-1, null, false);

    public Roster With(int number, bool both) => new(
        Math.Max(Newest, number),
        both && (Together is not { } lowest || number < lowest) ? number : Together,
        number >= Newest ? both : Complete);

    /// <summary>They were together and no longer are.</summary>
    public bool HasParted => Together is { } together && Newest > together && !Complete;
}
