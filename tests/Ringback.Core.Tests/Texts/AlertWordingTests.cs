using Ringback.Core.Cases;
using Ringback.Core.Routing;
using Ringback.Core.Tests.Cases;
using Ringback.Core.Texts;

namespace Ringback.Core.Tests.Texts;

public class AlertWordingTests
{
    private readonly CaseStory story = new CaseStory().Call(Outcome.Abandoned, 0);

    [Fact]
    public void An_alert_tells_who_why_since_when_how_often_and_where_to_claim()
    {
        story.Call(Outcome.Abandoned, 1);

        var body = AlertWording.Body(Rung.Alert, story.Case, "Tue 10:00", quote: null, returning: true, new Uri("https://app.test/c/abc"));

        Assert.Equal("Missed call: +13125559001 (returning), hung up after 30 s, since Tue 10:00, 2 calls, high, via Google profile. https://app.test/c/abc", body);
    }

    [Fact]
    public void No_two_rungs_of_a_need_read_the_same()
    {
        var bodies = Enumerable.Range(1, 30).Select(rung => AlertWording.Body(new Rung(rung), story.Case, "Tue 10:00", null, false, null)).ToList();

        Assert.Equal(bodies.Count, bodies.Distinct().Count());
        Assert.StartsWith("Nobody has reached this caller for 2 h: +13125559001", bodies[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_reply_is_quoted_in_part()
    {
        story.Text(new string('x', 500), 5);

        var body = AlertWording.Body(Rung.Alert, story.Case, "Tue 10:05", new string('x', 500), false, null);

        Assert.Contains("xxx...\"", body, StringComparison.Ordinal);
        Assert.True(body.Length < 220);
    }
}
