using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class IntakeReader
{
    private const int DefaultTries = 2;
    private const int MostTries = 5;

    public static IntakeStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var otherwise = map.Step("else");
        var intake = map.Map("intake", $"{map.What}, intake");
        var questions = intake is null ? [] : IntakeQuestions.Read(intake, names);
        var words = intake is null ? [] : UrgentWords(intake, names);
        var tries = intake?.Number("tries", DefaultTries, 1, MostTries) ?? DefaultTries;
        intake?.RefuseUnknownKeys("intake");
        return new IntakeStep(name, map.Line, questions, map.OptionalStep("urgent"), words, tries, otherwise, map.Step("silent", otherwise));
    }

    /// <summary>A list, or a list for each language, and the plain ones; the built-in ones of the business's languages when nothing is said. An empty list is none at all.</summary>
    private static IReadOnlyList<string> UrgentWords(YamlMap intake, PlanNames names)
    {
        if (!intake.IsMap("urgent-words"))
        {
            return !intake.Has("urgent-words") ? IntakeWords.Urgent(names.Business.Languages)
                : intake.Texts("urgent-words") is { Count: > 0 } own ? IntakeWords.Urgent(names.Business.Languages, own)
                : [];
        }

        var section = intake.OptionalMap("urgent-words", $"{intake.What}, urgent-words")!;
        var words = new List<string>();
        foreach (var key in section.Keys.ToList())
        {
            words.AddRange(section.Texts(key));
            names.LanguageNamed(section, key);
        }

        return IntakeWords.Urgent(names.Business.Languages, words);
    }
}
