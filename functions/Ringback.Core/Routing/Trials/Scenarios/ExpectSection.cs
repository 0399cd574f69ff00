using Ringback.Core.Plans;
using Ringback.Core.Plans.Reading;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Trials.Scenarios;

/// <summary>Reads what a scenario expects. Names that the plan doesn't have are refused: nothing could ever meet them.</summary>
internal sealed class ExpectSection(Plan plan)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(3);

    private static readonly string[] Outcomes = [.. Enum.GetValues<Outcome>().Select(outcome => outcome.ToWord())];

    private IEnumerable<string> Steps => plan.Steps.Keys.Select(step => step.Value);

    /// <summary>Whoever can be rung: people, and the outside numbers by their labels.</summary>
    private IEnumerable<string> People => plan.People.Select(person => person.Id.Value).Concat(plan.Steps.Values.OfType<ForwardStep>().Select(forward => forward.Label));

    public Expectations Read(YamlMap map)
    {
        var expect = new Expectations
        {
            Path = Names(map, "path", "step", Steps, Expectations.Anything),
            Outcome = map.OneOf("outcome", "outcome", Outcomes),
            Texts = map.Has("texts") ? [.. map.Maps("texts", index => $"text {index}").Select(Text)] : null,
            Rung = Names(map, "rung", "person", People),
            RungInOrder = Names(map, "rung-in-order", "person", People, Expectations.Anything),
            Said = map.Texts("said"),
            AnsweredBy = map.OneOf("answered-by", "person", People),
            WaitedUnder = map.OptionalDuration("waited-under", TimeSpan.Zero, Longest),
            Language = map.OneOf("language", "language of the business", plan.Business.Languages),
            Urgent = map.Has("urgent") ? map.Flag("urgent", false) : null,
            Told = Told(map),
        };
        map.RefuseUnknownKeys("expect");
        return expect;
    }

    private static IReadOnlyList<string>? Names(YamlMap map, string key, string kind, IEnumerable<string> known, string? besides = null)
    {
        if (!map.Has(key))
        {
            return null;
        }

        var items = map.TextItems(key);
        foreach (var item in items.Where(item => item.Text != besides && !known.Contains(item.Text!, StringComparer.Ordinal)))
        {
            map.Problems.Add(item.At, $"{map.What}: there is no {kind} '{item.Text}'.{Suggestion.For(item.Text!, known)}");
        }

        return [.. items.Select(item => item.Text!)];
    }

    private ExpectedText Text(YamlMap map)
    {
        var text = new ExpectedText(
            map.Has("to") ? map.OneOf("to", "receiver", People.Prepend(TrialText.ToCaller)) ?? TrialText.ToCaller : TrialText.ToCaller,
            map.OptionalDuration("within", TimeSpan.Zero, Longest),
            map.OptionalText("contains"));
        map.RefuseUnknownKeys("text");
        return text;
    }

    private static Dictionary<string, string> Told(YamlMap map)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.OptionalMap("told") is { } fields)
        {
            foreach (var field in fields.Keys.ToList())
            {
                told[field] = fields.Text(field);
            }
        }

        return told;
    }
}
