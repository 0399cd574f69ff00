using Ringback.Core.Plans;
using Ringback.Core.Plans.Reading;

namespace Ringback.Core.Routing.Trials.Scenarios;

/// <summary>Plays scenarios through a plan and holds what happened against what they expect.</summary>
public static class ScenarioRunner
{
    public static ScenarioReport Run(Plan plan, IEnumerable<Scenario> scenarios) => new([.. scenarios.Select(scenario => Run(plan, scenario))]);

    /// <summary>Holds a call that was played already against what a scenario expects.</summary>
    public static ScenarioResult Judge(Scenario scenario, TrialResult got) => new(scenario, got, [.. Unmet(scenario.Expect, got)]);

    private static ScenarioResult Run(Plan plan, Scenario scenario) => Judge(scenario, Trial.Run(plan, scenario.Request));

    private static IEnumerable<string> Unmet(Expectations expect, TrialResult got)
    {
        if (got.Defect is { } defect)
        {
            yield return $"expected an end, got none: {defect}";
        }

        if (expect.Outcome is { } outcome && outcome != got.Outcome)
        {
            yield return $"expected outcome {outcome}, got {got.Outcome ?? "none"}{Hint(got)}";
        }

        if (expect.Path is { } path && !Sequence.Matches(path, [.. got.StepNames]))
        {
            yield return $"expected path {List(path)}, got {List(got.StepNames)}";
        }

        var rung = got.Rung.Select(ring => ring.Person.Value).Distinct(StringComparer.Ordinal).ToList();
        if (expect.Rung is { } people && !people.ToHashSet(StringComparer.Ordinal).SetEquals(rung))
        {
            yield return $"expected rung {List(people)}, got {List(rung)}";
        }

        if (expect.RungInOrder is { } order && !Sequence.Matches(order, rung))
        {
            yield return $"expected rung in order {List(order)}, got {List(rung)}";
        }

        if (expect.AnsweredBy is { } person && got.AnsweredBy?.Value != person)
        {
            yield return $"expected answered by {person}, got {got.AnsweredBy?.Value ?? "nobody"}";
        }

        if (expect.WaitedUnder is { } most && got.Waited >= most)
        {
            yield return $"expected waited under {Durations.Write(most)}, got {got.Waited.TotalSeconds:0.0}s";
        }

        if (expect.Language is { } language && !string.Equals(language, got.Language, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"expected language {language}, got {got.Language}";
        }

        if (expect.Urgent is { } urgent && urgent != got.IsUrgent)
        {
            yield return $"expected urgent {(urgent ? "true" : "false")}, got {(got.IsUrgent ? "true" : "false")}";
        }

        foreach (var problem in Words(expect, got).Concat(TextProblems(expect.Texts, got)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Words(Expectations expect, TrialResult got)
    {
        var heard = got.Timeline.Where(moment => moment.What == "says").Select(moment => moment.Detail ?? "").ToList();
        foreach (var words in expect.Said.Where(words => !heard.Exists(said => said.Contains(words, StringComparison.OrdinalIgnoreCase))))
        {
            yield return $"expected said \"{words}\", got {(heard.Count == 0 ? "nothing said" : string.Join(" / ", heard.Select(said => $"\"{said}\"")))}";
        }

        foreach (var (field, words) in expect.Told)
        {
            if (got.Told.GetValueOrDefault(field) is not { } told || !told.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"expected told {field} \"{words}\", got {(got.Told.TryGetValue(field, out var other) ? $"\"{other}\"" : "nothing")}";
            }
        }
    }

    private static IEnumerable<string> TextProblems(IReadOnlyList<ExpectedText>? expected, TrialResult got)
    {
        if (expected is null)
        {
            yield break;
        }

        if (expected.Count == 0 && got.Texts.Count > 0)
        {
            yield return $"expected no texts, got {Texts(got)}";
        }

        var left = got.Texts.ToList();
        foreach (var wanted in expected)
        {
            if (left.Find(text => Meets(wanted, text, got)) is { } found)
            {
                left.Remove(found);
            }
            else
            {
                yield return $"expected a text to {wanted.To}{(wanted.Contains is { } words ? $" with \"{words}\"" : "")}"
                    + $"{(wanted.Within is { } time ? $" within {Durations.Write(time)}" : "")}, got {Texts(got)}";
            }
        }
    }

    private static bool Meets(ExpectedText wanted, TrialText text, TrialResult got) =>
        wanted.To == text.To
        && (wanted.Within is not { } time || text.At - got.Length <= time)
        && (wanted.Contains is not { } words || text.Message.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static string Texts(TrialResult got) =>
        got.Texts.Count == 0 ? $"none{(got.TextWithheld is { } why ? $" ({why})" : "")}"
        : string.Join(" / ", got.Texts.Select(text => $"{text.To}: \"{text.Message}\" {(text.At - got.Length).TotalSeconds:0}s after the end"));

    private static string Hint(TrialResult got) =>
        got.SilentAnswers == 0 ? ""
        : $" (the caller was asked {(got.SilentAnswers == 1 ? "once" : $"{got.SilentAnswers} times")} and had nothing to do: add press or say to 'when')";

    private static string List(IEnumerable<string> names) => $"[{string.Join(", ", names)}]";
}
