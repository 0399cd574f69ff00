using Ringback.Core.Plans;
using Ringback.Core.Texts.Staff;

namespace Ringback.Core.Tests.Texts;

public class StaffCommandTests
{
    /// <summary>A Tuesday, 10:00 in Chicago.</summary>
    private static readonly DateTimeOffset Ten = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    private static readonly Plan Plan = PlanReader.Read("""
        business: { name: Acme, timezone: America/Chicago, languages: [en-US] }
        numbers: [{ number: "+13125550100", start: a }]
        people: [{ id: dana, name: Dana, phone: "+13125550111", role: supervisor }]
        groups: {}
        hours: {}
        steps:
          a: { switch: storm-mode, then: end, else: b }
          b: { switch: storm-drain, then: end, else: c }
          c: { switch: closed-today, then: end, else: end }
          end: { hang-up: "Bye." }
        promises: { default: { text-back: "Sorry!", assign: dana } }
        """);

    [Theory]
    [InlineData("1", null, AlertAct.Take)]
    [InlineData("K7 1", "K7", AlertAct.Take)]
    [InlineData("k7 2.", "K7", AlertAct.CallBack)]
    [InlineData("K7: 3", "K7", AlertAct.Done)]
    [InlineData("K72", "K7", AlertAct.CallBack)]
    [InlineData("#k 7 - 3", "K7", AlertAct.Done)]
    [InlineData("3 K7", "K7", AlertAct.Done)]
    [InlineData("done K7", "K7", AlertAct.Done)]
    [InlineData("Take", null, AlertAct.Take)]
    public void An_answer_to_an_alert_is_a_digit_or_its_word_with_or_without_the_code(string message, string? code, AlertAct act) =>
        Assert.Equal(new StaffCommand.Answer(code, act), Read(message));

    [Theory]
    [InlineData("4")]
    [InlineData("K7")]
    [InlineData("K7 4")]
    [InlineData("1 minute please")]
    [InlineData("K7 1 2")]
    [InlineData("call me")]
    public void What_only_looks_like_an_answer_is_none(string message) => Assert.IsType<StaffCommand.None>(Read(message));

    [Theory]
    [InlineData("STORM-MODE ON", "storm-mode", true)]
    [InlineData("storm mode off", "storm-mode", false)]
    [InlineData(" Closed ON. ", "closed-today", true)]
    [InlineData("stormm on", "storm-mode", true)]
    public void A_switch_is_named_by_the_beginning_of_its_name(string message, string name, bool on) =>
        Assert.Equal(new StaffCommand.SetSwitch(name, on, null), Read(message));

    [Theory]
    [InlineData("closed on 4h", "2026-03-03T20:00")]
    [InlineData("CLOSED ON FOR 90 min", "2026-03-03T17:30")]
    [InlineData("closed on 1h30m", "2026-03-03T17:30")]
    [InlineData("closed on until 15:00", "2026-03-03T21:00")]
    [InlineData("closed on until 3pm", "2026-03-03T21:00")]
    [InlineData("closed on till 3:30 PM", "2026-03-03T21:30")]
    [InlineData("closed on until noon", "2026-03-03T18:00")]
    [InlineData("closed on until 9:00", "2026-03-04T15:00")]
    [InlineData("closed on until tomorrow 8:00", "2026-03-04T14:00")]
    [InlineData("closed on until mon 8:00", "2026-03-09T13:00")]
    [InlineData("closed on until Friday", "2026-03-06T06:00")]
    [InlineData("closed on until 2026-03-05", "2026-03-05T06:00")]
    [InlineData("closed on until 2026-03-08 2:30", "2026-03-08T08:30")]
    public void Times_are_the_business_s_own(string message, string utc) =>
        Assert.Equal(DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture), Assert.IsType<StaffCommand.SetSwitch>(Read(message)).Until);

    [Theory]
    [InlineData("storm on", "storm-drain or storm-mode")]
    [InlineData("strom on", "closed-today, storm-drain, storm-mode")]
    [InlineData("closed on 4", "4h")]
    [InlineData("closed on until yesterday", "UNTIL")]
    [InlineData("closed on until 2026-03-02", "no time to come")]
    [InlineData("closed on 400d", "within a year")]
    [InlineData("closed off 4h", "OFF takes no time")]
    [InlineData("away soon", "AWAY 4h")]
    [InlineData("storm?", "write more")]
    public void What_is_not_clear_is_answered_with_the_cure(string message, string words) =>
        Assert.Contains(words, Assert.IsType<StaffCommand.Unclear>(Read(message)).Why, StringComparison.Ordinal);

    [Fact]
    public void People_go_away_come_back_and_ask()
    {
        Assert.Equal(new StaffCommand.GoAway(null), Read("Away"));
        Assert.Equal(new StaffCommand.GoAway(Ten.AddHours(2)), Read("away 2h"));
        Assert.Equal(new StaffCommand.GoAway(Ten.AddHours(5)), Read("AWAY UNTIL 15:00"));
        Assert.Equal(new StaffCommand.ComeBack(), Read("back!"));
        Assert.Equal(new StaffCommand.Ask(null), Read("status"));
        Assert.Equal(new StaffCommand.Ask("closed-today"), Read("closed?"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("on my way")]
    [InlineData("I am on it")]
    [InlineData("Did she pay?")]
    [InlineData("way to go")]
    public void Everything_else_is_no_order(string message) => Assert.IsType<StaffCommand.None>(Read(message));

    private static StaffCommand Read(string message) => StaffCommands.Read(message, Plan, Ten);
}
