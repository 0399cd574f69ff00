using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Tests.Plans;

/// <summary>What is wrong in a step is named with the place of the very value, the cause and the cure.</summary>
public class StepMistakeTests
{
    [Theory]
    [InlineData("{ say: Hello, next: |z }", "step 'x': 'next' goes to 'z', which does not exist.")]
    [InlineData("{ say: Hello }", "step 'x': 'next' is missing; give it the name of a step")]
    [InlineData("{ say: Hello, |next: }", "step 'x': 'next' holds nothing; give it the name of a step")]
    [InlineData("|{}", "step 'x': does nothing; write what happens there")]
    [InlineData("{ say: |\"Under \\0 a sink\", next: y }", "step 'x': a sign in the text can neither be said nor sent")]
    [InlineData("{ say: |{ en-US: Hello, fr-FR: Salut }, next: y }", "step 'x', say: 'fr-FR' is not one of the business's languages. There is: en-US, es-US.")]
    [InlineData("{ say: |{ es-US: Hola }, next: y }", "step 'x', say: the text in en-US is missing, the business's first language")]
    [InlineData("{ say: |{business}, next: y }", "step 'x', say: a text that begins with a brace must stand in quotes")]
    [InlineData("{ say: |'Call from {caller}', next: y }", "step 'x': the placeholder {caller} is not known in what is said on the phone. There is: business, location.")]
    [InlineData("{ text: |'{busness}', next: y }", "step 'x': the placeholder {busness} is not known. Did you mean 'business'?")]
    [InlineData("{ menu: Choose, choices: { 1: y, |12: y }, else: y }", "step 'x', choices: '12' is not a key of a phone")]
    [InlineData("{ menu: Choose, choices: { 1: |sales }, else: y }", "step 'x', choices: '1' goes to 'sales', which does not exist.")]
    [InlineData("{ menu: Choose, choices: |{}, else: y }", "step 'x': there is nothing to choose")]
    [InlineData("{ menu: Choose, choices: { 1: { to: y, say: job }, 2: |{ to: y, say: [Job] } }, else: y }", "step 'x', choices: 'job' means both choice 1 and choice 2")]
    [InlineData("{ menu: Choose, choices: { 1: { to: y, |sai: job } }, else: y }", "step 'x', choice '1': 'sai' is not known here. Did you mean 'say'?")]
    [InlineData("{ ring: { skill: |biling }, else: y }", "step 'x', ring: nobody has the skill 'biling'. Did you mean 'billing'?")]
    [InlineData("{ ring: { location: |noth }, else: y }", "step 'x', ring: there is no location 'noth'. Did you mean 'north'?")]
    [InlineData("{ ring: { rota: |night }, else: y }", "step 'x', ring: there is no rota 'night'. Did you mean 'nights'?")]
    [InlineData("{ ring: { language: |fr }, else: y }", "step 'x', ring: nobody speaks 'fr'.")]
    [InlineData("{ ring: |nights, else: y }", "step 'x': 'nights' is neither a group nor a person. There is a rota of that name: write { rota: nights }.")]
    [InlineData("{ ring: [dana, |bob], else: y }", "step 'x': 'bob' is neither a group nor a person. There is: dana, desk, lee.")]
    [InlineData("{ ring: |{ ignore-hours: true }, else: y }", "step 'x', ring: says nobody.")]
    [InlineData("{ ring: desk, delays: { |bob: 5s }, else: y }", "step 'x', delays: 'bob' is not one of the people.")]
    [InlineData("{ ring: desk, delays: |[0s, 6s], else: y }", "step 'x': 'delays' must hold keys and values")]
    [InlineData("{ ring: desk, |stagger: 5s, else: y }", "step 'x': 'stagger' only holds back phones that all ring together: write how: all, or take it out")]
    [InlineData("{ ring: desk, seconds: |2h, else: y }", "step 'x': 'seconds' is 2h: it must be from 5s to 1m")]
    [InlineData("{ ring: desk, confirm: |maybe, else: y }", "step 'x': 'confirm' is 'maybe': write true or false")]
    [InlineData("{ ring: desk, |busi: y, else: y }", "step 'x': 'busi' is not known here. Did you mean 'busy'?")]
    [InlineData("{ queue: desk, priority: [|vips], else: y }", "step 'x': 'priority' names the tag 'vips', which 'callers' does not have. Did you mean 'vip'?")]
    [InlineData("{ queue: desk, max-wait: 1m, offer-callback-after: |90s, else: y }", "step 'x': the offer comes after 90s, when the wait ends after 1m")]
    [InlineData("{ caller: { |vipp: y }, else: y }", "step 'x', caller: 'vipp' is neither a tag of 'callers' nor a kind of caller. Did you mean 'vip'?")]
    [InlineData("{ caller: |vip, else: y }", "step 'x': 'caller' must hold keys and values")]
    [InlineData("{ area: { |Narnia: y }, else: y }", "step 'x', area: 'Narnia' is not an area. Write an area code")]
    [InlineData("{ area: |closest, choices: { north: y }, else: y }", "step 'x': 'area' is 'closest': write nearest")]
    [InlineData("{ area: nearest, choices: { |west: y }, else: y }", "step 'x', choices: there is no location 'west'.")]
    [InlineData("{ language: |de-DE, next: y }", "step 'x': 'de-DE' is not one of the business's languages.")]
    [InlineData("{ switch: |storm mode, then: y, else: y }", "step 'x': 'storm mode' can't be the name of a switch: use letters, digits and dashes, such as 'storm-mode'")]
    [InlineData("{ share: |{ x: 70, y: 20 } }", "step 'x': the parts make 90 percent together: make it 100")]
    [InlineData("{ share: { x: 70, |z: 30 } }", "step 'x': 'share' goes to 'z', which does not exist.")]
    [InlineData("{ forward: |555-0199, else: y }", "step 'x': '555-0199' is not a phone number: it has 7 digits, and numbers in US have 10, the area code included.")]
    [InlineData("{ forward: |1-800-PLUMBER, else: y }", "step 'x': '1-800-PLUMBER' is not a phone number: it has letters, and only digits are dialled.")]
    [InlineData("{ intake: { ask: [|color] }, else: y }", "step 'x', intake: there is no built-in question for 'color'")]
    [InlineData("{ intake: { ask: |[] }, else: y }", "step 'x', intake: nothing is asked")]
    [InlineData("{ intake: |true, else: y }", "step 'x': 'intake' must hold keys and values")]
    [InlineData("{ hours: |ofice, open: y, closed: y }", "step 'x': the hours 'ofice' don't exist. Did you mean 'office'?")]
    [InlineData("{ |hang: }", "step 'x': 'hang' is not a kind of step. Did you mean 'hang-up'?")]
    public void A_mistake_is_named_at_its_very_place(string step, string message)
    {
        var at = step.IndexOf('|', StringComparison.Ordinal);

        var problem = PlanText.Problem(step.Replace("|", "", StringComparison.Ordinal));

        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(PlanText.FirstStepLine, problem.Line);
        if (at >= 0 && !step.Contains("|{ en-US", StringComparison.Ordinal))
        {
            Assert.Equal("  x: ".Length + at + 1, problem.Column);
        }
    }

    [Fact]
    public void A_step_with_nothing_behind_its_name_is_no_hang_up()
    {
        var problem = PlanText.Problem("");

        Assert.Equal((PlanText.FirstStepLine, 3), (problem.Line, problem.Column));
        Assert.StartsWith("steps: 'x' holds nothing", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a text: with a colon", "a text with a colon in it must stand in quotes")]
    [InlineData("{ say: \"open", "a quote that was opened is not closed")]
    [InlineData("{ say: *nowhere, next: y }", "name an anchor")]
    [InlineData("{ say: Hello, say: Again, next: y }", "the same key stands twice")]
    [InlineData("{ say: @home, next: y }", "must stand in quotes")]
    public void Broken_YAML_is_explained(string step, string cure) => Assert.Contains(cure, PlanText.Problem(step).Message, StringComparison.Ordinal);

    [Fact]
    public void An_alias_without_its_anchor_and_a_tab_are_named_where_they_stand()
    {
        var (alias, tab) = (PlanText.Problem("{ say: *nowhere, next: y }"), PlanText.Only(PlanText.Steps("x: { hang-up: }").Replace("  y:", "\ty:", StringComparison.Ordinal)));

        Assert.Equal((PlanText.FirstStepLine, "  x: { say: *".Length), (alias.Line, alias.Column));
        Assert.Equal((PlanText.FirstStepLine + 1, 1), (tab.Line, tab.Column));
    }

    [Fact]
    public void Anchors_aliases_and_merges_repeat_what_is_usual()
    {
        var text = PlanText.Steps("x: { <<: *ring, seconds: 25 }").Replace("promises:", "x-usual: &ring { ring: desk, how: all, seconds: 15, else: y }\npromises:", StringComparison.Ordinal);

        var ring = Assert.IsType<RingStep>(Core.Plans.PlanReader.Read(text).Steps[new StepName("x")]);

        Assert.Equal((RingOrder.All, TimeSpan.FromSeconds(25)), (ring.How, ring.Manner.Seconds));
    }
}
