using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Routing.Dialogue;

public sealed class WordingTests
{
    private static readonly Plan Greets = DialoguePlan.With(
        """start: { say: "This is {business}, {location}.", next: a }""",
        """locations: { north: { name: North shop } }""");

    [Fact]
    public void A_greeting_names_the_location_whose_number_was_called()
    {
        var plan = Greets with { Numbers = [Greets.Numbers[0] with { Location = "north" }] };

        Assert.Equal("This is Acme Plumbing, North shop.", DialogueStory.Answered(plan).Words());
    }

    [Fact]
    public void A_number_of_no_location_is_the_business_s_own() =>
        Assert.Equal("This is Acme Plumbing, Acme Plumbing.", DialogueStory.Answered(Greets).Words());

    [Theory]
    [InlineData("de-DE", "Das habe ich leider nicht verstanden. Bitte wählen.")]
    [InlineData("fr-CA", "Désolé, je n'ai pas compris. Bitte wählen.")]
    public void A_question_is_asked_again_with_regret_in_its_language(string language, string words)
    {
        var question = new LocalizedText(new Dictionary<string, string> { [language] = "Bitte wählen." }, language);
        var plan = DialoguePlan.With("""start: { menu: "Press 1.", choices: { 1: a }, tries: 2, wait: 4s, else: c }""");
        var start = (MenuStep)plan.Steps[new StepName("start")];

        Assert.Equal(words, DialogueStory.Answered(plan with { Steps = new Dictionary<StepName, Step>(plan.Steps) { [start.Name] = start with { Prompt = question } } }).IsSilent().Words());
    }

    [Fact]
    public void A_question_in_a_language_in_which_we_have_no_words_is_asked_again_without_any()
    {
        var question = new LocalizedText(new Dictionary<string, string> { ["pt-BR"] = "Escolha, por favor." }, "pt-BR");
        var plan = DialoguePlan.With("""start: { menu: "Press 1.", choices: { 1: a }, tries: 2, wait: 4s, else: c }""");
        var start = (MenuStep)plan.Steps[new StepName("start")];
        var portuguese = plan with { Steps = new Dictionary<StepName, Step>(plan.Steps) { [start.Name] = start with { Prompt = question } } };

        Assert.Equal("Escolha, por favor.", DialogueStory.Answered(portuguese).IsSilent().Words());
    }
}
