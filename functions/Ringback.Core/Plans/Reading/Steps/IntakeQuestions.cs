using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

/// <summary>Reads <c>ask</c>: fields that Ringback knows how to ask for, or fields with the plan's own questions.</summary>
internal static class IntakeQuestions
{
    private const int Most = 10;

    public static IReadOnlyList<IntakeQuestion> Read(YamlMap intake, PlanNames names)
    {
        var questions = new List<IntakeQuestion>();
        foreach (var item in intake.Items("ask", _ => $"{intake.What}, ask"))
        {
            if (item.Map is { } own)
            {
                questions.AddRange(Own(own, names));
            }
            else if (item.Text is { } field)
            {
                questions.Add(new IntakeQuestion(field, BuiltIn(intake, field, item, names)));
            }
            else
            {
                intake.Problems.Add(item.At, $"{intake.What}: 'ask' is a list of fields, such as [name, address, reason]");
            }
        }

        if (questions.Count is 0 or > Most)
        {
            intake.Add("ask", questions.Count == 0 ? "nothing is asked; write ask: [name, address, reason]" : $"{questions.Count} questions are more than a caller answers; ask {Most} at most");
        }

        foreach (var twice in questions.GroupBy(question => question.Field, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            intake.Add("ask", $"'{twice.Key}' is asked twice; keep one of them");
        }

        return questions;
    }

    private static List<IntakeQuestion> Own(YamlMap map, PlanNames names)
    {
        var questions = new List<IntakeQuestion>();
        foreach (var field in map.Keys.ToList())
        {
            Names.CheckKey(map, "field", field);
            questions.Add(new IntakeQuestion(field, names.Said(map, field)));
        }

        return questions;
    }

    private static LocalizedText BuiltIn(YamlMap intake, string field, YamlItem item, PlanNames names)
    {
        var prompts = names.Business.Languages
            .Select(language => (Language: language, Prompt: IntakeWords.Question(field, language)))
            .Where(pair => pair.Prompt is not null)
            .ToDictionary(pair => pair.Language, pair => pair.Prompt!, StringComparer.OrdinalIgnoreCase);
        if (prompts.ContainsKey(names.Business.Language))
        {
            return new LocalizedText(prompts, names.Business.Language);
        }

        intake.Problems.Add(
            item.At,
            IntakeWords.Fields.Contains(field, StringComparer.Ordinal)
                ? $"{intake.What}: there is no built-in question for '{field}' in {names.Business.Language}: write {{ {field}: \"your question\" }}"
                : $"{intake.What}: there is no built-in question for '{field}': write {{ {field}: \"your question\" }}.{Suggestion.For(field, IntakeWords.Fields)}");
        return LocalizedText.Of("", names.Business.Language);
    }
}
