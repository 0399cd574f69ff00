using NodaTime;
using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Hours;

public class RotaTests
{
    private static readonly Rota Rota = new(
        "on-call",
        [new("lee"), new("sam"), new("dana")],
        new LocalDateTime(2026, 1, 5, 8, 0),
        Days: 7,
        new Dictionary<LocalDate, PersonId> { [new LocalDate(2026, 12, 25)] = new("lee") });

    [Theory]
    [InlineData("2026-01-05T08:00", "lee")]
    [InlineData("2026-01-12T07:59", "lee")]
    [InlineData("2026-01-12T08:00", "sam")]
    [InlineData("2026-01-19T08:00", "dana")]
    [InlineData("2026-01-26T08:00", "lee")]
    [InlineData("2026-01-05T07:59", "dana")]
    [InlineData("2025-12-15T08:00", "lee")]
    [InlineData("2026-12-25T07:59", "dana")]
    [InlineData("2026-12-25T08:00", "lee")]
    [InlineData("2026-12-26T07:59", "lee")]
    [InlineData("2026-12-26T08:00", "dana")]
    public void People_take_turns_and_a_date_has_its_own(string local, string onDuty) =>
        Assert.Equal(onDuty, Rota.OnDuty(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value).Value);

    [Fact]
    public void Turns_follow_one_another_like_hands_dealt_day_by_day()
    {
        var people = new[] { "lee", "sam", "dana" };
        var day = new DateTime(2026, 1, 5, 8, 0, 0);
        for (var dealt = 0; dealt < 3000; dealt++, day = day.AddDays(1))
        {
            var expected = day.Date == new DateTime(2026, 12, 25) ? "lee" : people[dealt / 7 % 3];
            Assert.Equal(expected, Rota.OnDuty(LocalDateTime.FromDateTime(day.AddHours(23))).Value);
        }
    }
}
