using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Tests.Plans;

/// <summary>Each kind of step, in each way of writing it.</summary>
public class StepReaderTests
{
    [Fact]
    public void A_text_is_one_for_everybody_or_one_for_each_language()
    {
        Assert.Equal(("Hello", "en-US"), PlanText.Read<SayStep>("{ say: Hello, next: y }").Text.In("es-US"));
        var both = PlanText.Read<SayStep>("{ say: { en-US: Hello, es: Hola }, next: y }").Text;
        Assert.Equal(("Hola", "es-US"), both.In("es-US"));
        Assert.Equal(("Hello", "en-US"), both.In("fr"));
    }

    [Fact]
    public void A_menu_takes_keys_and_phrases()
    {
        var menu = PlanText.Read<MenuStep>("{ menu: Choose, choices: { 1: y, '*': { to: y, say: [a job, job] }, 0: { to: y, say: { en-US: help, es-US: [ayuda, socorro] } } }, else: y, silence: x, wait: 8s, tries: 3 }");

        Assert.Equal(["1", "*", "0"], menu.Choices.Select(choice => choice.Key));
        Assert.Empty(menu.Choices[0].Phrases);
        Assert.Equal(["a job", "job"], menu.Choices[1].Phrases["en-US"]);
        Assert.Equal(["ayuda", "socorro"], menu.Choices[2].Phrases["es-US"]);
        Assert.Equal((3, TimeSpan.FromSeconds(8), "x", "y"), (menu.Tries, menu.Wait, menu.Silence.Value, menu.Wrong.Value));
    }

    [Fact]
    public void A_ring_says_how_phones_are_rung_and_where_each_failure_goes()
    {
        var ring = PlanText.Read<RingStep>("{ ring: desk, how: all, seconds: 15, confirm: no, also: together, stagger: 4s, delays: { lee: 10s }, max: 1m, else: y, none: x, timeout: x }");

        Assert.Equal(RingOrder.All, ring.How);
        Assert.Equal(
            (TimeSpan.FromSeconds(15), false, AlsoPhones.Together, TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(1)),
            (ring.Manner.Seconds, ring.Manner.Confirm, ring.Manner.Also, ring.Manner.Stagger, ring.Manner.Max));
        Assert.Equal(TimeSpan.FromSeconds(10), ring.Manner.Delays[new PersonId("lee")]);
        Assert.Equal(["else:y", "none:x", "no-answer:y", "busy:y", "declined:y", "error:y", "timeout:x"], ring.Links.Select(link => $"{link.Key}:{link.Target}"));
    }

    [Theory]
    [InlineData("dana", "dana")]
    [InlineData("[lee, dana]", "lee, dana")]
    [InlineData("{ skill: billing }", "{skill: billing}")]
    [InlineData("{ skill: sales }", "{skill: Sales}")]
    [InlineData("{ group: desk, language: caller }", "{who: [desk], language: caller}")]
    [InlineData("{ person: dana, ignore-hours: true }", "{who: [dana], ignore-hours: true}")]
    [InlineData("{ who: [desk], language: es }", "{who: [desk], language: es-US}")]
    [InlineData("{ location: north }", "{location: north}")]
    [InlineData("{ rota: nights, ignore-hours: yes }", "{rota: nights, ignore-hours: true}")]
    public void Whom_a_step_means_is_said_by_name_or_by_what_they_can(string who, string read) =>
        Assert.Equal(read, PlanText.Read<RingStep>($"{{ ring: {who}, else: y }}").Who.ToString());

    [Fact]
    public void A_queue_has_its_limits_and_its_offers()
    {
        var queue = PlanText.Read<QueueStep>(
            "{ queue: desk, max-wait: 4m, max-length: 8, offer-callback-after: 45s, say-position-every: 1m, priority: vip, else: y, full: x, none: x, callback: x }");

        Assert.Equal(
            (RingOrder.LongestIdle, TimeSpan.FromMinutes(4), 8, TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(1)),
            (queue.How, queue.MaxWait, queue.MaxLength, queue.OfferCallbackAfter, queue.SayPositionEvery));
        Assert.Equal(["vip"], queue.Priority);
        Assert.Equal(["else:y", "full:x", "none:x", "callback:x"], queue.Links.Select(link => $"{link.Key}:{link.Target}"));
    }

    [Theory]
    [InlineData("{ area: { 312: y, il: x, eastern time: y, +44: y, far: x }, else: y }", false, "312:y IL:x Eastern Time:y +44:y far:x else:y")]
    [InlineData("{ area: nearest, choices: { north: y, south: x }, else: y }", true, "north:y south:x else:y")]
    public void An_area_branches_on_codes_states_countries_and_names_or_on_the_nearest_location(string step, bool nearest, string links)
    {
        var area = PlanText.Read<AreaStep>(step);

        Assert.Equal(nearest, area.Nearest);
        Assert.Equal(links, string.Join(' ', area.Links.Select(link => $"{link.Key}:{link.Target}")));
    }

    [Fact]
    public void A_language_is_set_or_branched_on()
    {
        Assert.Equal("es-US", PlanText.Read<SetLanguageStep>("{ language: es, next: y }").Language);
        Assert.Equal("es-US", PlanText.Read<LanguageStep>("{ language: { es-US: y }, else: y }").Branches[0].Key);
    }

    [Theory]
    [InlineData("{ share: { x: 70, y: 30 } }")]
    [InlineData("{ share: { x: 70%, y: 30 % } }")]
    [InlineData("{ share: [{ to: x, percent: 70 }, { to: y, percent: 30 }] }")]
    public void A_share_makes_a_hundred_percent(string step) =>
        Assert.Equal([("x", 70), ("y", 30)], PlanText.Read<ShareStep>(step).Parts.Select(part => (part.To.Value, part.Percent)));

    [Fact]
    public void A_forward_needs_no_press_of_a_key()
    {
        var forward = PlanText.Read<ForwardStep>("{ forward: (708) 555-0199, name: Answering service, else: y }");

        Assert.Equal(("+17085550199", "Answering service", false, TimeSpan.FromSeconds(30)), (forward.Number.Value, forward.Label, forward.Manner.Confirm, forward.Manner.Seconds));
    }

    [Theory]
    [InlineData("{ text: 'On our way to {caller}', to: desk, next: y }", "desk")]
    [InlineData("{ text: Hi, to: caller, next: y }", null)]
    [InlineData("{ text: Hi, next: y }", null)]
    public void A_text_goes_to_the_caller_or_to_people(string step, string? to) => Assert.Equal(to, PlanText.Read<TextStep>(step).To?.ToString());

    [Fact]
    public void A_callback_is_promised_in_words_or_silently()
    {
        Assert.Null(PlanText.Read<CallbackStep>("{ callback: , next: y }").Text);
        Assert.Equal("x", PlanText.Read<CallbackStep>("{ callback: We will call, next: y, anonymous: x }").Anonymous.Value);
    }

    [Fact]
    public void An_intake_asks_in_the_callers_language_and_knows_what_is_urgent()
    {
        var intake = PlanText.Read<IntakeStep>("{ intake: { ask: [name, { model: Which model is it? }], urgent-words: { en-US: [steam], es-US: vapor }, tries: 3 }, urgent: x, else: y }");

        Assert.Contains("nombre", intake.Ask[0].Prompt.In("es-US").Text, StringComparison.Ordinal);
        Assert.Equal(("model", "Which model is it?"), (intake.Ask[1].Field, intake.Ask[1].Prompt.In("en-US").Text));
        Assert.Equal(["steam", "vapor", "emergency", "urgent", "emergencia", "urgente", "urgencia"], intake.UrgentWords);
        Assert.Equal(3, intake.Tries);
        Assert.Equal(["reason"], PlanText.Read<IntakeStep>("{ intake: { ask: { reason: Why? } }, else: y }").Ask.Select(question => question.Field));
    }
}
