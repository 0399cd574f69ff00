namespace Ringback.Core.Plans;

/// <summary>How long personal data is kept after a case was closed or a call ended.</summary>
/// <param name="Recordings">Recorded messages.</param>
/// <param name="Calls">Calls with their timelines.</param>
/// <param name="Cases">Cases and conversations.</param>
public sealed record Keep(TimeSpan Recordings, TimeSpan Calls, TimeSpan Cases)
{
    public static Keep Standard { get; } = new(TimeSpan.FromDays(90), TimeSpan.FromDays(400), TimeSpan.FromDays(400));
}
