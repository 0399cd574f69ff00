namespace Ringback.Core.Plans;

/// <summary>One of the places where the business's people work.</summary>
/// <param name="Name">Its id in the plan.</param>
/// <param name="Label">As it is said and shown.</param>
/// <param name="Area">An area code, state or named area near which it lies, for <c>area: nearest</c>; null: that of its people's line.</param>
/// <param name="DownAfter">So many missed legs in a row mark the location as down; null: only a switch does.</param>
/// <param name="DownFor">How long it then counts as down.</param>
public sealed record Location(string Name, string Label, string? Area, int? DownAfter, TimeSpan DownFor)
{
    public static readonly TimeSpan DefaultDownFor = TimeSpan.FromMinutes(15);

    /// <summary>The switch that marks the location as down.</summary>
    public string DownSwitch => DownSwitchOf(Name);

    public static string DownSwitchOf(string location) => $"{location}-down";
}
