using FsCheck;
using FsCheck.Fluent;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Outcome = Ringback.Core.Routing.Outcome;

namespace Ringback.Core.Tests.Routing.Dialogue;

/// <summary>Areas, languages, switches, shares, texts and callbacks: they decide and go on.</summary>
public sealed class BranchTests
{
    private const string Places = """
        locations: { loop: { name: Loop, area: 312 }, lakefront: { name: Lakefront, area: WI }, south: { name: South, area: TX } }
        areas: { chicagoland: ["312", "773", "872", "847"] }
        """;

    [Theory]
    [InlineData("+13125559001", "a")]
    [InlineData("+12175559001", "b")]
    [InlineData("+442079460018", "c")]
    [InlineData("+18005559001", "d")]
    [InlineData("+14145559001", "d")]
    public void The_callers_area_says_the_way(string from, string step)
    {
        var plan = DialoguePlan.With(
            """
            start: { area: { chicagoland: a, IL: b, "+44": c }, else: d }
            d: { hang-up: }
            """,
            Places);

        Assert.Equal(step, DialogueStory.Answered(plan, from: PhoneNumber.Parse(from)).Step());
        Assert.Equal("d", DialogueStory.Answered(plan, anonymous: true).Step());
    }

    [Theory]
    [InlineData("+14165559001", "a")]
    [InlineData("+353871234567", "b")]
    [InlineData("+19455559001", "c")]
    [InlineData("+12885559001", "b")]
    [InlineData("+12175559001", "d")]
    public void States_and_countries_may_be_written_by_name_and_new_area_codes_by_number(string from, string step)
    {
        var plan = DialoguePlan.With(
            """
            start: { area: { Canada: a, ie: b, 288: b, Texas: c }, else: d }
            d: { hang-up: }
            """);

        Assert.Equal(step, DialogueStory.Answered(plan, from: PhoneNumber.Parse(from)).Step());
    }

    [Theory]
    [InlineData("+17735559001", "a")]
    [InlineData("+16085559001", "b")]
    [InlineData("+15055559001", "c")]
    [InlineData("+442079460018", "d")]
    public void The_nearest_location_takes_the_call(string from, string step) => Assert.Equal(step, DialogueStory.Answered(Nearest, from: PhoneNumber.Parse(from)).Step());

    [Fact]
    public void A_location_that_is_down_sends_its_calls_to_the_next() =>
        Assert.Equal("b", DialogueStory.Answered(Nearest, from: PhoneNumber.Parse("+17735559001"), team: On("loop-down")).Step());

    [Fact]
    public void With_all_locations_down_the_plan_says_what_else() =>
        Assert.Equal("d", DialogueStory.Answered(Nearest, team: On("loop-down", "lakefront-down", "south-down")).Step());

    [Fact]
    public void A_switch_holds_until_it_runs_out()
    {
        var plan = DialoguePlan.With("start: { switch: storm, then: a, else: b }");
        var now = new DateTimeOffset(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

        Assert.Equal("b", DialogueStory.Answered(plan).Step());
        Assert.Equal("a", DialogueStory.Answered(plan, team: On("storm")).Step());
        Assert.Equal("a", DialogueStory.Answered(plan, now: now, team: Until(now.AddMinutes(1))).Step());
        Assert.Equal("b", DialogueStory.Answered(plan, now: now, team: Until(now)).Step());
    }

    [Fact]
    public void The_language_of_the_call_says_the_way()
    {
        const string Branch = "ask: { language: { es-US: a }, else: b }";

        Assert.Equal("a", DialogueStory.Answered(DialoguePlan.With($"start: {{ language: es-US, next: ask }}\n{Branch}")).Step());
        Assert.Equal("b", DialogueStory.Answered(DialoguePlan.With($"start: {{ language: en-US, next: ask }}\n{Branch}")).Step());
    }

    [Fact]
    public void A_text_goes_out_while_the_call_goes_on()
    {
        var plan = DialoguePlan.With(
            """
            start: { text: { en-US: "Hello from {business}", es-US: "Hola" }, next: team }
            team: { text: "{caller} waits.", to: everyone, next: a }
            """);

        var call = DialogueStory.Answered(plan);
        Assert.Equal(
            [null, new PersonId("dana"), new PersonId("lee")],
            call.Last.OfType<SendText>().Select(text => text.Person));
        Assert.Equal("Hello from Acme Plumbing", call.Last.OfType<SendText>().First().Message);
        Assert.Equal("a", call.Step());
        Assert.Equal(2, DialogueStory.Answered(plan, anonymous: true).Last.OfType<SendText>().Count());
    }

    [Fact]
    public void A_promised_callback_is_owed_also_when_the_caller_hangs_up_while_hearing_it()
    {
        var plan = DialoguePlan.With("""start: { callback: "We will call you back.", next: a, anonymous: b }""");

        Assert.Equal(Outcome.CallbackRequested, DialogueStory.Answered(plan).CallerLeaves().Verdict.Outcome);
        Assert.Equal("a", DialogueStory.Answered(plan).Played().Step());
        Assert.Equal("b", DialogueStory.Answered(plan, anonymous: true).Step());
    }

    [Fact]
    public void Any_shares_are_kept_over_many_calls() =>
        Prop.ForAll(
                Gen.Choose(1, 98).SelectMany(one => Gen.Choose(1, 99 - one).Select(two => (One: one, Two: two))).ToArbitrary(),
                shares =>
                {
                    var plan = DialoguePlan.With($$"""start: { share: { a: {{shares.One}}, b: {{shares.Two}}, c: {{100 - shares.One - shares.Two}} } }""");
                    const int Calls = 2000;
                    var steps = Enumerable.Range(0, Calls).Select(i => Drawn(plan, $"call-{shares.One}-{i}")).ToList();
                    return IsNear(steps, "a", shares.One) && IsNear(steps, "b", shares.Two) && Drawn(plan, "again") == Drawn(plan, "again");

                    static bool IsNear(List<string> steps, string step, int percent) => Math.Abs(steps.Count(drawn => drawn == step) * 100.0 / Calls - percent) < 5;
                })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    private static readonly Plan Nearest = DialoguePlan.With(
        """
        start: { area: nearest, choices: { loop: a, lakefront: b, south: c }, else: d }
        d: { hang-up: }
        """,
        Places);

    private static string Drawn(Plan plan, string correlation)
    {
        var facts = Facts.At(DateTimeOffset.UnixEpoch, plan);
        var incoming = new IncomingCall(correlation, "server", TestPlan.Caller, null, TestPlan.Line, "context", DateTimeOffset.UnixEpoch);
        var taken = CallFlow.Advance(CallFlow.Arrive(incoming, new PlanVersion(1), facts).State, new AnswerTaken(DateTimeOffset.UnixEpoch, "main"), facts);
        return CallFlow.Advance(taken.State, new CallConnected(DateTimeOffset.UnixEpoch, "main"), facts).State.Step!.Value.Value;
    }

    private static TeamFacts On(params string[] switches) => TeamFacts.Quiet with { Switches = switches.ToDictionary(name => name, _ => (DateTimeOffset?)null) };

    private static TeamFacts Until(DateTimeOffset until) => TeamFacts.Quiet with { Switches = new Dictionary<string, DateTimeOffset?> { ["storm"] = until } };
}
