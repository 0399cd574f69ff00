using Ringback.Core.Plans;
using Ringback.Core.Plans.Reading;

namespace Ringback.Core.Routing.Trials.Scenarios;

/// <summary>Reads one scenario: given, when, expect.</summary>
internal sealed class ScenarioSection(Plan plan)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public Scenario Read(YamlMap map)
    {
        var name = map.Text("name");
        var given = map.Map("given", $"given of '{name}'");
        var request = given is null ? new TrialRequest { At = default, To = default } : Given(given);
        var acts = map.Maps("when", index => $"when {index} of '{name}'").SelectMany(Act).ToList();
        var expect = map.Map("expect", $"expect of '{name}'") is { } expected ? new ExpectSection(plan).Read(expected) : new Expectations();
        map.RefuseUnknownKeys("scenario");
        return new Scenario(name, map.Line, request with { When = acts, InOrder = true, Talks = false }, expect);
    }

    private TrialRequest Given(YamlMap map)
    {
        var form = new TrialForm
        {
            At = map.Text("at"),
            From = map.OptionalText("from"),
            To = map.OptionalText("to"),
            Busy = map.Texts("busy"),
            Away = map.Texts("away"),
            Phones = Values(map, "phones"),
            Switches = map.Texts("switches"),
            Caller = map.OptionalText("caller"),
            RecentCalls = map.Number("recent-calls", 0, 0, 1000),
            Waiting = Values(map, "waiting").ToDictionary(pair => pair.Key, pair => int.TryParse(pair.Value, out var count) ? count : -1, StringComparer.Ordinal),
            HangUp = map.OptionalText("hang-up"),
            Speech = map.Flag("speech", true),
        };
        map.RefuseUnknownKeys("given");
        return form.Read(plan, default, (key, message) =>
        {
            if (map.Has(key))
            {
                map.Add(key, message);
            }
        });
    }

    private static Dictionary<string, string> Values(YamlMap map, string key)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.OptionalMap(key) is { } found)
        {
            foreach (var name in found.Keys.ToList())
            {
                values[name] = found.Text(name);
            }
        }

        return values;
    }

    private IEnumerable<CallerAct> Act(YamlMap map)
    {
        var acts = new List<CallerAct>();
        if (map.Has("say"))
        {
            acts.Add(new CallerAct.Say(map.Text("say")));
        }
        else if (map.Has("press"))
        {
            var keys = new TrialFormReader(plan, (_, message) => map.Add("press", message)).Keys("press", [map.Text("press")]);
            acts.AddRange(keys.Select(key => new CallerAct.Press(key)));
        }
        else if (map.Has("wait"))
        {
            acts.Add(new CallerAct.Wait(map.Duration("wait", TimeSpan.Zero, TimeSpan.Zero, Longest)));
        }
        else if (map.Has("hang-up"))
        {
            acts.Add(new CallerAct.HangUp(map.Flagged("hang-up") ? TimeSpan.Zero : map.Duration("hang-up", TimeSpan.Zero, TimeSpan.Zero, Longest)));
        }
        else if (map.Has("silent"))
        {
            acts.Add(new CallerAct.StaySilent());
        }

        map.RefuseUnknownKeys("act");
        return acts;
    }
}

internal static class FlagOrTime
{
    /// <summary>Whether a key that may hold a time just says yes.</summary>
    public static bool Flagged(this YamlMap map, string key) => map.OptionalText(key) is "true" or "yes" or "now";
}
