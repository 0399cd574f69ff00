using NodaTime;
using Ringback.Core.Digests;
using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Digests;

public class DigestDayTests
{
    private static readonly Plan Plan = PlanReader.Read(
        """
        business: { name: Acme, timezone: America/Chicago, languages: [en-US] }
        numbers: [ { number: "+13125550100", label: Line, start: bye } ]
        people: [ { id: dana, name: Dana, phone: "+13125550111", role: supervisor } ]
        hours: { office: { weekly: { mon-fri: ["08:00-12:00", "13:00-17:00"] }, dates: { 2026-03-05: closed } } }
        steps: { bye: { hang-up: "Bye." } }
        promises: { default: { text-back: "Sorry", remind: 30m, supervisor: 2h, clock: always, assign: dana } }
        """);

    [Theory]
    [InlineData("2026-03-03T07:59", null)]
    [InlineData("2026-03-03T08:00", "2026-03-02")]
    [InlineData("2026-03-03T08:59", "2026-03-02")]
    [InlineData("2026-03-03T09:00", null)]
    [InlineData("2026-03-03T13:00", null)]
    [InlineData("2026-03-05T08:00", null)]
    [InlineData("2026-03-06T08:00", "2026-03-04")]
    [InlineData("2026-03-07T08:00", null)]
    [InlineData("2026-03-09T08:00", "2026-03-06")]
    public void It_is_due_in_the_first_open_hour_and_tells_what_happened_since_the_business_day_before(string local, string? since)
    {
        var now = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value
            .InZoneLeniently(DateTimeZoneProviders.Tzdb["America/Chicago"]).ToDateTimeOffset();

        Assert.Equal(since, DigestDay.At(Plan, now)?.Since.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
