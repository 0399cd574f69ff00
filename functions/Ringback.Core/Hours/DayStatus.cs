namespace Ringback.Core.Hours;

public enum DayStatus
{
    Open,
    Closed,

    /// <summary>Not open, on a day that is a holiday (or in the small hours that belong to one).</summary>
    Holiday,
}
