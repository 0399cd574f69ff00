using NodaTime;
using Ringback.Core.Hours;

namespace Ringback.Core.Cases;

/// <summary>
/// Only open time counts: it stands still over lunch, at night, on weekends and on holidays, and counts real time through changes of daylight saving. Where nothing
/// is open for more than a year, it counts every minute instead, for a promise must come to its end.
/// </summary>
public sealed class BusinessClock(OpeningHours hours) : IPromiseClock
{
    /// <returns>In UTC. A promise that is used up when the day ends falls due then, not on the next morning.</returns>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan promised)
    {
        if (promised <= TimeSpan.Zero)
        {
            return start;
        }

        var from = Instant.FromDateTimeOffset(start);
        var left = Duration.FromTimeSpan(promised);
        while (true)
        {
            var counted = from;
            foreach (var open in hours.OpenBetween(from, from + OpenTimes.Horizon))
            {
                if (open.Duration >= left)
                {
                    return (open.Start + left).ToDateTimeOffset();
                }

                left -= open.Duration;
                counted = open.End;
            }

            if (counted == from)
            {
                return (from + left).ToDateTimeOffset();
            }

            from = counted;
        }
    }
}
