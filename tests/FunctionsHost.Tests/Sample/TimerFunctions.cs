using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace Ringback.FunctionsHost.Tests.Sample;

public sealed class TimerFunctions(Journal journal, TimeProvider time)
{
    private static string Time(DateTimeOffset time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    [Function("Sweep")]
    public void Sweep([TimerTrigger("%SweepSchedule%")] TimerInfo timer) =>
        journal.Write($"sweep {Time(time.GetUtcNow())} next {Time(new DateTimeOffset(timer.ScheduleStatus!.Next))} late {timer.IsPastDue}");

    [Function("Stubborn")]
    [FixedDelayRetry(2, "00:00:10")]
    public Task Stubborn([TimerTrigger("0 30 12 * * *")] TimerInfo timer)
    {
        journal.Write($"stubborn {Time(time.GetUtcNow())}");
        throw new InvalidOperationException("stubborn on purpose");
    }
}
