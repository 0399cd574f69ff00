using Ringback.Core.Cases;
using Ringback.Core.Routing;
using Ringback.Core.Tests.Cases;
using Ringback.Core.Texts;

namespace Ringback.Core.Tests.Texts;

public class AlertWordingTests
{
    private static readonly Uri Link = new("https://app.test/c/abc");

    private readonly CaseStory story = new CaseStory().Call(Outcome.Abandoned, 0);

    [Fact]
    public void An_alert_of_a_silent_call_tells_who_where_why_since_when_how_often_and_where_to_claim()
    {
        story.Call(Outcome.Abandoned, 1);

        var text = AlertWording.Text(AlertOf(Rung.Alert) with { Link = Link, Code = "K7" });

        Assert.Equal(
            "Missed call: +13125559001 (new), area 312, IL, hung up after 30 s, high, since Tue 10:00, 2 calls, via Google profile. K7: reply 1 take, 2 call now, 3 done. https://app.test/c/abc",
            text);
    }

    [Fact]
    public void All_nine_facts_stand_in_the_text_and_in_the_email()
    {
        story.Told(("name", "Jo Reyes"), ("address", "4 Elm Street"), ("reason", "a quote for a new faucet"), ("gate", "code 12"));
        var alert = AlertOf(Rung.Alert) with { Link = Link, Code = "K7" };
        string[] facts = ["Jo Reyes", "+13125559001", "4 Elm Street", "a quote for a new faucet", "high", "Tue", "gate: code 12", "new", "Google profile"];

        Assert.All(facts, fact => Assert.Contains(fact, AlertWording.Text(alert), StringComparison.Ordinal));
        Assert.All(facts, fact => Assert.Contains(fact, AlertWording.Email(alert), StringComparison.Ordinal));
        Assert.Contains("K7 1", AlertWording.Email(alert), StringComparison.Ordinal);
        Assert.Equal("Missed call: Jo Reyes, +13125559001", AlertWording.Subject(alert));
    }

    [Fact]
    public void The_transcript_of_a_message_is_the_summary()
    {
        story.Told([], "My basement is flooding, please hurry");

        Assert.Contains("\"My basement is flooding, please hurry\"", AlertWording.Text(AlertOf(Rung.Alert)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_rungs_of_a_need_read_the_same()
    {
        var bodies = Enumerable.Range(1, 30).Select(rung => AlertWording.Text(AlertOf(new Rung(rung)))).ToList();

        Assert.Equal(bodies.Count, bodies.Distinct().Count());
        Assert.StartsWith("Nobody has reached this caller for 2 h: +13125559001", bodies[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("word \u2019n\u2019 dash \u2014 ")]
    [InlineData("\ud83d\udeb0 ")]
    [InlineData("\u00bfqu\u00e9 pas\u00f3? ")]
    public void However_much_is_told_a_text_costs_three_segments_at_most(string piece)
    {
        var much = string.Concat(Enumerable.Repeat(piece, 500))[..500];
        story.Told(("name", "Jo"), ("reason", "a leak")).Text(much, 5);

        var text = AlertWording.Text(Alert.Of("New text", story.Caller, story.Case, much, CaseStory.Plan) with { Link = Link, Code = "K7" });

        Assert.True(Segments.Of(text).Count <= AlertWording.MostSegments, text);
        Assert.Contains("+13125559001", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caller_who_told_the_name_once_is_known_by_it_the_next_time()
    {
        story.Told(("name", "Jo Reyes")).Close(5).Call(Outcome.Abandoned, 100);

        Assert.Contains("Jo Reyes +13125559001 (returning)", AlertWording.Text(AlertOf(Rung.Alert)), StringComparison.Ordinal);
    }

    private Alert AlertOf(Rung rung) => Alert.Of(AlertWording.Headline(rung, story.Case), story.Caller, story.Case, null, CaseStory.Plan);
}
