using NodaTime;
using Ringback.Core.Hours;
using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Hours;

public class OpeningHoursTests
{
    private static readonly OpeningHours Office = PlanReader.Read(Repository.ReadPlan("first-call.yaml").Replace(
        "sat: [\"09:00-13:00\"] }", "sat: [\"09:00-13:00\"], sun: [\"20:00-24:00\"] }, dates: { 2026-12-24: [\"08:00-12:00\"], 2026-12-25: closed }", StringComparison.Ordinal))
        .Hours["office"];

    [Theory]
    [InlineData("2026-03-03T07:59", DayStatus.Closed)]
    [InlineData("2026-03-03T08:00", DayStatus.Open)]
    [InlineData("2026-03-03T16:59", DayStatus.Open)]
    [InlineData("2026-03-03T17:00", DayStatus.Closed)]
    [InlineData("2026-03-07T12:59", DayStatus.Open)]
    [InlineData("2026-03-08T12:00", DayStatus.Closed)]
    [InlineData("2026-03-08T23:59", DayStatus.Open)]
    [InlineData("2026-12-24T11:59", DayStatus.Open)]
    [InlineData("2026-12-24T12:00", DayStatus.Closed)]
    [InlineData("2026-12-25T10:00", DayStatus.Holiday)]
    public void A_day_is_open_from_its_first_minute_to_before_its_last(string local, DayStatus status) =>
        Assert.Equal(status, Office.StatusAt(LocalDateTime.FromDateTime(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("2026-03-08T07:59:00Z", 1)]
    [InlineData("2026-03-08T08:00:00Z", 3)]
    [InlineData("2026-11-01T06:30:00Z", 1)]
    [InlineData("2026-11-01T07:30:00Z", 1)]
    public void Local_time_follows_daylight_saving(string instant, int hour)
    {
        var business = new Business("Acme", "America/Chicago", ["en-US"]);

        Assert.Equal(hour, business.LocalAt(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)).Hour);
    }
}
