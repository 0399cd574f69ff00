using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

internal static class MenuReader
{
    private const int DefaultTries = 2;
    private const int MostTries = 5;
    private const string Keypad = "0123456789*#";
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LeastWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(30);

    public static MenuStep Read(StepName name, YamlMap map, PlanNames names)
    {
        var otherwise = map.Step("else");
        return new MenuStep(
            name,
            map.Line,
            names.Said(map, "menu"),
            Choices(map, names),
            map.Number("tries", DefaultTries, 1, MostTries),
            map.Duration("wait", DefaultWait, LeastWait, MostWait),
            otherwise,
            map.Step("silence", otherwise),
            map.Step("wrong", otherwise));
    }

    private static IReadOnlyList<MenuChoice> Choices(YamlMap map, PlanNames names)
    {
        var choices = new List<MenuChoice>();
        if (map.Map("choices", $"{map.What}, choices") is not { } section)
        {
            return choices;
        }

        foreach (var key in section.Keys.ToList())
        {
            if (key.Length != 1 || !Keypad.Contains(key, StringComparison.Ordinal))
            {
                section.AddToKey(key, $"'{key}' is not a key of a phone: 0 to 9, or \"*\" or \"#\" in quotes");
            }

            choices.Add(section.IsMap(key) ? Choice(section.OptionalMap(key, $"{map.What}, choice '{key}'")!, key, names) : new MenuChoice(key, section.Step(key), MenuPhrases.None));
        }

        if (choices.Count == 0)
        {
            map.Add("choices", "there is nothing to choose; name the keys and the steps they go to, such as { 1: sales }");
        }

        MenuPhrases.RefuseTwins(section, choices);
        return choices;
    }

    private static MenuChoice Choice(YamlMap map, string key, PlanNames names)
    {
        var choice = new MenuChoice(key, map.Step("to"), MenuPhrases.Read(map, names));
        map.RefuseUnknownKeys("choice");
        return choice;
    }
}
