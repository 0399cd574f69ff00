using Ringback.Core.Plans;
using Ringback.Core.Plans.Checking;
using Ringback.Core.Plans.Drawing;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Drawing;

public sealed class PlanGraphTests
{
    public static TheoryData<string> ShippedPlans => ["first-call.yaml", "acme.yaml", "three-locations.yaml"];

    [Theory]
    [MemberData(nameof(ShippedPlans))]
    public void Every_step_and_every_link_of_a_plan_stands_in_its_graph_once(string file)
    {
        var plan = PlanReader.Read(Repository.ReadPlan(file));

        var graph = PlanGraph.Of(plan);

        Assert.Equal(plan.Steps.Keys.Select(GraphNode.IdOf), graph.Nodes.Where(node => node.Kind is not NodeKind.Entry).Select(node => node.Id));
        Assert.Equal(graph.Nodes.Count, graph.Nodes.DistinctBy(node => node.Id).Count());
        Assert.Equal(graph.Edges.Count, graph.Edges.DistinctBy(edge => (edge.From, edge.To)).Count());
        Assert.Equal(
            plan.Steps.Values.SelectMany(step => step.Links.Select(link => (GraphNode.IdOf(step.Name), link.Key, GraphNode.IdOf(link.Target)))).Order(),
            graph.Edges.Where(edge => edge.From.StartsWith("step/", StringComparison.Ordinal)).SelectMany(edge => edge.Keys.Select(key => (edge.From, key, edge.To))).Order());
    }

    [Theory]
    [MemberData(nameof(ShippedPlans))]
    public void A_shipped_plan_has_no_dead_end_and_nothing_that_no_call_reaches(string file) =>
        Assert.DoesNotContain(PlanGraph.Of(PlanReader.Read(Repository.ReadPlan(file))).Nodes, node => node.Tone is Tone.DeadEnd || !node.Reached);

    [Fact]
    public void Every_kind_of_step_has_a_face()
    {
        var drawn = ShippedPlans.Select(row => PlanReader.Read(Repository.ReadPlan(row.Data))).ToList();

        Assert.Equal(
            typeof(Step).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Step))).Select(type => type.Name).Order(),
            drawn.SelectMany(plan => plan.Steps.Values).Select(step => step.GetType().Name).Distinct().Order());
        Assert.All(drawn.SelectMany(plan => PlanGraph.Of(plan).Nodes), node => Assert.NotEmpty(node.Title));
    }

    [Fact]
    public void What_goes_without_saying_is_not_written_at_the_lines()
    {
        var graph = PlanGraph.Of(PlanReader.Read(Repository.ReadPlan("acme.yaml")));

        Assert.Equal("1, else", Between(graph, "menu", "dispatch").Label);
        Assert.Equal("else", Between(graph, "dispatch", "overflow").Label);
        Assert.Contains("busy", Between(graph, "dispatch", "overflow").Keys);
        Assert.Equal("closed, holiday", Between(graph, "open-now", "after-hours").Label);
        Assert.Equal("", Between(graph, "message", "goodbye").Label);
    }

    [Fact]
    public void Parts_of_the_calls_are_written_in_percent()
    {
        var graph = PlanGraph.Of(Story.Plan("start: { share: { left: 30, right: 70 } }", "left: { hang-up: , informed: true }", "right: { hang-up: , informed: true }"));

        Assert.Equal(["30 %", "70 %"], graph.Edges.Where(edge => edge.From == "step/start").Select(edge => edge.Label));
    }

    [Fact]
    public void A_hang_up_tells_what_its_callers_have_got_before()
    {
        var graph = PlanGraph.Of(PlanReader.Read(Repository.ReadPlan("acme.yaml")));

        Assert.Equal([Outcome.Voicemail, Outcome.Intake], Step(graph, "goodbye").Ends);
        Assert.Equal(Tone.End, Step(graph, "goodbye").Tone);
    }

    [Fact]
    public void A_hang_up_that_callers_reach_with_nothing_is_a_dead_end()
    {
        var graph = PlanGraph.Of(Story.Plan("start: { hours: office, open: message, closed: bye }", "message: { voicemail: Speak., next: bye }", "bye: { hang-up: }"));

        Assert.Equal(Tone.DeadEnd, Step(graph, "bye").Tone);
        Assert.Equal([Outcome.Voicemail, Outcome.Unanswered], Step(graph, "bye").Ends);
    }

    [Fact]
    public void A_hang_up_that_the_plan_means_to_be_enough_is_none()
    {
        var graph = PlanGraph.Of(Story.Plan("start: { say: We have moved., next: bye }", "bye: { hang-up: , informed: true }"));

        Assert.Equal((Tone.End, Outcome.Informed), (Step(graph, "bye").Tone, Assert.Single(Step(graph, "bye").Ends)));
    }

    [Fact]
    public void A_hang_up_for_blocked_callers_is_none()
    {
        var graph = PlanGraph.Of(Story.Plan("start: { caller: { blocked: bye }, else: message }", "bye: { hang-up: }", "message: { voicemail: Speak., next: end }", "end: { hang-up: }"));

        Assert.Equal((Tone.End, true), (Step(graph, "bye").Tone, Step(graph, "bye").Reached));
    }

    [Fact]
    public void A_callback_that_a_caller_without_a_number_can_not_have_is_a_dead_end_for_that_caller()
    {
        var graph = PlanGraph.Of(Story.Plan("start: { callback: We will call you., next: end, anonymous: bye }", "end: { hang-up: }", "bye: { hang-up: }"));

        Assert.Equal([Tone.End, Tone.DeadEnd], [Step(graph, "end").Tone, Step(graph, "bye").Tone]);
    }

    [Fact]
    public void The_picture_and_the_checker_mean_the_same_by_a_dead_end()
    {
        foreach (var steps in (string[][])
        [
            ["start: { ring: dana, else: bye }", "bye: { hang-up: }"],
            ["start: { intake: { ask: [name] }, else: bye, silent: silent }", "bye: { hang-up: }", "silent: { hang-up: }"],
            ["start: { callback: We will call you., next: bye, anonymous: bye }", "bye: { hang-up: }"],
            ["start: { queue: dana, max-wait: 3m, offer-callback-after: 45s, else: message, callback: bye }", "message: { voicemail: Speak., next: bye }", "bye: { hang-up: }"],
            ["start: { caller: { anonymous: bye, returning: message }, else: message }", "message: { voicemail: Speak., next: end }", "bye: { hang-up: }", "end: { hang-up: }"],
            ["start: { menu: Press 1., choices: { 1: bye }, else: message }", "message: { voicemail: Speak., next: bye }", "bye: { hang-up: , informed: true }"],
        ])
        {
            var plan = Story.Plan(steps);
            Assert.Equal(
                PlanChecker.Check(plan).Any(finding => finding.Kind == CheckRules.SilentEnding),
                PlanGraph.Of(plan).Nodes.Any(node => node.Tone is Tone.DeadEnd));
        }
    }

    [Fact]
    public void A_step_that_no_call_reaches_is_marked()
    {
        var graph = PlanGraph.Of(Story.Plan("start: { hang-up: , informed: true }", "old: { say: Nobody hears this., next: start }"));

        Assert.Equal([false], graph.Nodes.Where(node => node.Title == "old").Select(node => node.Reached));
        Assert.True(Step(graph, "start").Reached);
    }

    [Fact]
    public void A_link_to_a_step_that_is_not_there_is_shown_as_a_dead_end()
    {
        var plan = Story.Plan("start: { say: Hello., next: bye }", "bye: { hang-up: }");

        var graph = PlanGraph.Of(plan with { Steps = plan.Steps.Where(step => step.Key.Value != "bye").ToDictionary() });

        Assert.Equal((NodeKind.Missing, Tone.DeadEnd), (Step(graph, "bye").Kind, Step(graph, "bye").Tone));
    }

    [Fact]
    public void Many_numbers_that_begin_at_the_same_step_are_one_entry()
    {
        var plan = Story.Plan("start: { hang-up: , informed: true }");
        var numbers = Enumerable.Range(0, 12).Select(i => plan.Numbers[0] with { Number = PhoneNumber.Parse($"+131255502{i:00}"), Label = $"advert {i}" }).ToList();

        var entry = Assert.Single(PlanGraph.Of(plan with { Numbers = numbers }).Nodes, node => node.Kind is NodeKind.Entry);

        Assert.Equal("12 numbers", entry.Title);
        Assert.Contains("advert 11", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_of_a_call_is_found_step_by_step()
    {
        var graph = PlanGraph.Of(PlanReader.Read(Repository.ReadPlan("first-call.yaml")));

        var path = Highlight.Of(graph, ["+13125550101", "greeting", "open-now", "message"]);

        Assert.Equal(["Truck wraps", "greeting", "open-now", "message"], graph.Nodes.Where(path.Has).Select(node => node.Title));
        Assert.Equal(3, graph.Edges.Count(path.Has));
    }

    [Fact]
    public void A_way_past_a_step_that_the_plan_does_not_have_is_refused()
    {
        var graph = PlanGraph.Of(PlanReader.Read(Repository.ReadPlan("first-call.yaml")));

        Assert.Contains("'lunch'", Assert.Throws<ArgumentException>(() => Highlight.Of(graph, ["greeting", "lunch"])).Message, StringComparison.Ordinal);
    }

    private static GraphNode Step(PlanGraph graph, string name) => graph.Nodes.Single(node => node.Id == GraphNode.IdOf(new StepName(name)));

    private static GraphEdge Between(PlanGraph graph, string from, string to) => graph.Edges.Single(edge => edge.From == $"step/{from}" && edge.To == $"step/{to}");
}
