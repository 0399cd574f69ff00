using NodaTime;
using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Plans;

public class AlertPreferenceTests
{
    [Fact]
    public void Without_a_word_alerts_come_both_ways_and_at_any_time()
    {
        var sam = Read("");

        Assert.Equal([AlertWay.Text, AlertWay.Email], sam.Alerts);
        Assert.Null(sam.QuietUntil(new LocalDateTime(2026, 3, 3, 3, 0)));
    }

    [Theory]
    [InlineData("alerts: text", AlertWay.Text)]
    [InlineData("alerts: [email]", AlertWay.Email)]
    public void One_way_may_be_chosen(string written, AlertWay way) => Assert.Equal([way], Read(written).Alerts);

    [Theory]
    [InlineData("20:59", null)]
    [InlineData("21:00", "2026-03-04T07:00")]
    [InlineData("23:59", "2026-03-04T07:00")]
    [InlineData("00:00", "2026-03-03T07:00")]
    [InlineData("06:59", "2026-03-03T07:00")]
    [InlineData("07:00", null)]
    public void Quiet_hours_pass_midnight_and_end_in_the_morning(string time, string? end)
    {
        var local = LocalDateTime.FromDateTime(DateTime.ParseExact($"2026-03-03 {time}", "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        var until = Read("quiet: \"21:00-07:00\"").QuietUntil(local);

        Assert.Equal(end, until?.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("alerts: pigeon", "text, email")]
    [InlineData("alerts: []", "text, email")]
    [InlineData("quiet: late", "late")]
    public void What_can_not_be_is_refused_with_the_cure(string written, string says) =>
        Assert.Contains(says, Assert.Throws<PlanException>(() => Read(written)).Message, StringComparison.Ordinal);

    [Fact]
    public void Emails_alone_need_an_address() =>
        Assert.Contains("add 'email'", Assert.Throws<PlanException>(() => Read("alerts: email", email: false)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_claim_goes_stale_when_the_promise_says_so()
    {
        var plan = PlanReader.Read(Yaml("", true).Replace("remind: 30m", "remind: 30m, claim-stale: 10m", StringComparison.Ordinal));

        Assert.Equal(TimeSpan.FromMinutes(10), plan.Default.ClaimStale);
    }

    private static Person Read(string written, bool email = true) => PlanReader.Read(Yaml(written, email)).People.Single(person => person.Id.Value == "sam");

    private static string Yaml(string written, bool email) => Repository.ReadPlan("first-call.yaml").Replace(
        "phone: \"+13125550114\", email: sam@acme.example",
        $"phone: \"+13125550114\"{(email ? ", email: sam@acme.example" : "")}{(written.Length == 0 ? "" : $", {written}")}",
        StringComparison.Ordinal);
}
