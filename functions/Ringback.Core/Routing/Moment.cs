namespace Ringback.Core.Routing;

/// <summary>One line of a call's timeline, as the API shows it.</summary>
public sealed record Moment(DateTimeOffset At, string What, string? Detail);
