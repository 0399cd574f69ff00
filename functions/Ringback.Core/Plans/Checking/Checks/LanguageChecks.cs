using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Whoever chooses a language hears it, and finds somebody who speaks it.</summary>
internal static class LanguageChecks
{
    public static void Run(CheckContext context)
    {
        var plan = context.Plan;
        foreach (var language in plan.Business.Languages.Where(language => !OwnWords.AreIn(language)))
        {
            context.Report(CheckRules.NoOwnWords, new Place("business", "languages"), $"Ringback has no words of its own in {language}, and says its own in English.");
        }

        foreach (var language in plan.Business.Languages.Where(language => !Languages.AreKin(language, plan.Business.Language)))
        {
            if (!plan.People.Any(person => plan.Speaks(person, language)))
            {
                context.Report(
                    CheckRules.UnspokenLanguage,
                    new Place("business", "languages"),
                    $"nobody speaks {language}.",
                    $"Write languages: [{language}] at the people who speak it.");
            }

            var chosen = context.ReachedSteps.Where(step => step.Step is SetLanguageStep set && Languages.AreKin(set.Language, language)).Select(step => step.Index).ToList();
            if (chosen.Count == 0)
            {
                context.Report(
                    CheckRules.UnchosenLanguage,
                    new Place("business", "languages"),
                    $"no step lets callers choose {language}.",
                    $"Let a menu's choice lead to a step such as in-{language[..2]}: {{ language: {language}, next: ... }}.");
            }
            else
            {
                CheckTexts(context, language, chosen);
            }
        }
    }

    private static void CheckTexts(CheckContext context, string language, IReadOnlyList<int> chosen)
    {
        var heard = Walk.From(context.Graph, chosen, (step, way) => !Leaves(context.Graph, step, way, language));
        var missing = context.Graph.Steps.Where((step, index) => heard[index] && TextsOf(step).Any(text => !Has(text, language))).ToList();
        if (missing.Count > 0)
        {
            var others = missing.Count > 1 ? $" The same at {Words.Quoted(missing.Skip(1).Select(step => step.Name.Value))}." : "";
            var standard = context.Plan.Business.Language;
            context.Report(
                CheckRules.MissingText,
                missing[0],
                null,
                $"calls in {language} come here, and the text is not in that language.{others}",
                $"Write the text as {{ {standard}: \"...\", {language}: \"...\" }}.");
        }

        foreach (var promise in context.Plan.Promises.Values.Where(promise => promise.TextBack is { } text && !Has(text, language)).DistinctBy(promise => promise.TextBack))
        {
            context.Report(
                CheckRules.MissingText,
                new Place("promises", promise.Name, "text-back"),
                $"callers who chose {language} get a text-back in another language.",
                $"Write text-back: {{ {context.Plan.Business.Language}: \"...\", {language}: \"...\" }}.");
        }
    }

    /// <summary>Whether a call in the language does not go this way, or is in another one from there on.</summary>
    private static bool Leaves(PlanGraph graph, Step step, Way way, string language) =>
        (graph.Steps[way.To] is SetLanguageStep set && !Languages.AreKin(set.Language, language))
        || (step is LanguageStep branch && (way.Key == "else" ? branch.Branches.Any(other => Languages.AreKin(other.Key, language)) : !Languages.AreKin(way.Key, language)));

    private static bool Has(LocalizedText text, string language) => text.ByLanguage.Keys.Any(tag => Languages.AreKin(tag, language));

    private static IEnumerable<LocalizedText> TextsOf(Step step) => step switch
    {
        SayStep say => [say.Text],
        MenuStep menu => [menu.Prompt],
        VoicemailStep voicemail => [voicemail.Greeting],
        HangUpStep { Text: { } text } => [text],
        CallbackStep { Text: { } text } => [text],
        TextStep { To: null } sent => [sent.Text],
        IntakeStep intake => intake.Ask.Select(question => question.Prompt),
        _ => [],
    };
}
