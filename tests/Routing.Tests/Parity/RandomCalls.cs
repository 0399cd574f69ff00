using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Core.Routing.Trials;

namespace Routing.Tests.Parity;

/// <summary>Calls as they come: any caller, any line, any hour; phones and people that do what phones and people do.</summary>
internal sealed class RandomCalls(Plan plan, int seed)
{
    private static readonly string[] Hours =
        ["2026-03-03T10:00", "2026-03-03T10:00", "2026-03-03T10:00", "2026-03-03T12:15", "2026-03-03T12:40", "2026-03-03T22:00", "2026-03-07T10:00", "2026-03-08T10:00", "2026-12-24T11:00", "2026-12-25T10:00"];

    private static readonly string[] Words =
        ["Jo Reyes", "4 Elm Street", "a quote for a new faucet", "there is a gas smell in the basement", "it is an emergency", "billing please", "I would like to leave a message", "oprima", "no idea"];

    private static readonly string[] Strangers = ["+13125559001", "+18475559001", "+14145559001", "+442071838750", TrialForm.Anonymous];

    private readonly Random random = new(seed);

    public TrialRequest Next() => new TrialForm
    {
        At = Any(Hours),
        From = Any([.. Strangers, .. plan.Callers.Blocked.Select(number => number.Value), .. plan.Callers.Tags.Keys.Select(tag => Tagged(tag).Value)]),
        To = Any([.. plan.Numbers.Select(number => number.Number.Value)]),
        Busy = Some(0.1),
        Away = Some(0.1),
        Switches = [.. plan.Switches.Where(_ => Happens(0.1))],
        Speech = !Happens(0.1),
        Phones = Stage.PhonesOf(plan).Select(phone => phone.Phone.Value).Distinct().Where(_ => Happens(0.7)).ToDictionary(phone => phone, _ => Behaviour(), StringComparer.Ordinal),
    }.Read(plan, default) with { When = [.. Acts()], InOrder = true, Talks = false };

    private PhoneNumber Tagged(string tag) => plan.Callers.Tags[tag].First();

    private string Behaviour() => random.Next(6) switch
    {
        0 => "never",
        1 => "busy",
        2 => "decline",
        3 => "voicemail",
        _ => $"after:{random.Next(1, 14)}s",
    };

    /// <summary>All that a caller does when asked. Leaving at a certain second is left out: there the two clocks, a little apart, need not agree.</summary>
    private IEnumerable<CallerAct> Acts() => Enumerable.Range(0, random.Next(7)).Select(_ => (CallerAct)(random.Next(6) switch
    {
        0 => new CallerAct.StaySilent(),
        1 or 2 => new CallerAct.Press("123456789*#"[random.Next(11)].ToString()),
        _ => new CallerAct.Say(Any(Words)),
    }));

    private IReadOnlyList<string> Some(double chance) => [.. plan.People.Where(_ => Happens(chance)).Select(person => person.Id.Value)];

    private string Any(string[] choices) => choices[random.Next(choices.Length)];

    private bool Happens(double chance) => random.NextDouble() < chance;
}
