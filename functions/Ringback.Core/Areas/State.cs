namespace Ringback.Core.Areas;

/// <summary>A state, province or territory within the North American Numbering Plan.</summary>
/// <param name="Code">Postal code, two letters.</param>
/// <param name="Centre">The middle of its area codes' centres.</param>
public sealed record State(string Code, string Name, Coordinates? Centre)
{
    public static IReadOnlyList<State> All { get; } =
    [
        .. DataFile.Rows("states").Select(row => new State(row[0], row[1], Coordinates.MiddleOf(AreaCode.All.Where(area => area.IsIn(row[0])).Select(area => area.Centre)))),
    ];

    private static readonly Dictionary<string, State> ByName =
        All.SelectMany(state => new[] { (state.Code, state), (state.Name, state) }).ToDictionary(pair => pair.Item1, pair => pair.state, StringComparer.OrdinalIgnoreCase);

    /// <param name="codeOrName">Such as <c>IL</c> or <c>Illinois</c>.</param>
    public static State? Find(string codeOrName) => ByName.GetValueOrDefault(codeOrName);
}
