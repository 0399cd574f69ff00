namespace Microsoft.Azure.Functions.Worker;

/// <summary>One run of a schedule.</summary>
public class TimerInfo
{
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run is later than its time.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>Where a schedule stands; times are UTC.</summary>
public class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
