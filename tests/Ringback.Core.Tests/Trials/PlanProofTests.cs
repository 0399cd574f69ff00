using Ringback.Core.Plans.Checking;
using Ringback.Core.Routing.Trials.Scenarios;

namespace Ringback.Core.Tests.Trials;

public sealed class PlanProofTests
{
    private static readonly string Shipped = Repository.ReadPlan("first-call.yaml");

    [Theory]
    [InlineData("plans/first-call.yaml")]
    [InlineData("plans/acme.yaml")]
    [InlineData("plans/three-locations.yaml")]
    [InlineData("tests/Storm.Tests/storm.yaml")]
    [InlineData("tests/Ringback.Functions.Tests/Team/team-plan.yaml")]
    public void Plans_that_we_publish_pass(string file) => Assert.Empty(PlanProof.Of(File.ReadAllText(Path.Combine(Repository.Root, file))).Reasons);

    [Fact]
    public void A_green_scenario_of_the_plan_itself_lets_it_pass()
    {
        var proof = PlanProof.Of(Shipped + Scenario("answered"));

        Assert.True(proof.Passes);
        Assert.Single(proof.Scenarios!.Results);
    }

    [Fact]
    public void A_red_scenario_stops_the_plan_and_says_what_happened_instead()
    {
        var proof = PlanProof.Of(Shipped + Scenario("voicemail"));

        Assert.False(proof.Passes);
        Assert.Equal("line 27: scenario 'in hours' is red: expected outcome voicemail, got answered", Assert.Single(proof.Reasons));
    }

    [Fact]
    public void A_scenario_that_cannot_be_read_is_found_at_its_line()
    {
        var proof = PlanProof.Of(Shipped + Scenario("gone-fishing"));

        Assert.False(proof.Passes);
        Assert.Null(proof.Scenarios);
        Assert.Equal(("RB100", 29), proof.Findings.Where(finding => finding.Severity is Severity.Error).Select(finding => (finding.Rule, finding.Line)).Single());
    }

    [Fact]
    public void A_plan_with_an_error_does_not_pass()
    {
        var proof = PlanProof.Of(Shipped.Replace("seconds: 20, else: message", "seconds: 20, else: goodbye", StringComparison.Ordinal));

        Assert.False(proof.Passes);
        Assert.NotEmpty(proof.Reasons);
    }

    [Fact]
    public void A_text_that_is_no_plan_does_not_pass() => Assert.False(PlanProof.Of("steps: 5").Passes);

    private static string Scenario(string outcome) => $$"""
        scenarios:
          - name: in hours
            given:  { at: "2026-03-03T10:00", from: "+13125559001" }
            expect: { outcome: {{outcome}} }

        """;
}
