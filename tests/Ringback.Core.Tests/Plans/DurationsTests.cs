using Ringback.Core.Plans.Reading;

namespace Ringback.Core.Tests.Plans;

public class DurationsTests
{
    [Theory]
    [InlineData("45s", 45)]
    [InlineData("18", 18)]
    [InlineData("90s", 90)]
    [InlineData("1m30s", 90)]
    [InlineData("1m 30s", 90)]
    [InlineData("30 min", 1800)]
    [InlineData("30m", 1800)]
    [InlineData("2 hours", 7200)]
    [InlineData("1h", 3600)]
    [InlineData("1.5h", 5400)]
    [InlineData("1 Day", 86400)]
    [InlineData("1w", 604800)]
    [InlineData("2 weeks 1 day", 1296000)]
    [InlineData("1 year", 31536000)]
    [InlineData("0s", 0)]
    public void Times_are_read_as_people_write_them(string text, int seconds)
    {
        Assert.True(Durations.TryRead(text, out var span));
        Assert.Equal(TimeSpan.FromSeconds(seconds), span);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("soon")]
    [InlineData("-5s")]
    [InlineData("5x")]
    [InlineData("1m30")]
    [InlineData("5 5")]
    [InlineData("s")]
    [InlineData("1..5h")]
    [InlineData("99999999999999s")]
    [InlineData("999999999999y")]
    [InlineData("1 month")]
    public void What_is_no_time_is_refused(string text) => Assert.False(Durations.TryRead(text, out _));

    [Theory]
    [InlineData(18, "18s")]
    [InlineData(90, "90s")]
    [InlineData(120, "2m")]
    [InlineData(7200, "2h")]
    [InlineData(86400, "1d")]
    [InlineData(0, "0s")]
    public void A_time_is_written_in_its_largest_whole_unit(int seconds, string text) => Assert.Equal(text, Durations.Write(TimeSpan.FromSeconds(seconds)));
}
