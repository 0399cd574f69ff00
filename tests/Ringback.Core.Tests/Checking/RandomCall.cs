using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Core.Routing.Trials;

namespace Ringback.Core.Tests.Checking;

/// <summary>Any call at any time, with phones, people, switches and a caller who do what chance will have.</summary>
internal static class RandomCall
{
    public static readonly PhoneNumber Vip = PhoneNumber.Parse("+13125550777");

    private static readonly DateTimeOffset NewYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly PhoneNumber[] Strangers = [PhoneNumber.Parse("+13125559001"), PhoneNumber.Parse("+18475559001"), PhoneNumber.Parse("+442075559001")];

    public static TrialRequest To(Plan plan, Random random) => new()
    {
        At = NewYear + TimeSpan.FromMinutes(random.Next(365 * 24 * 60)),
        From = random.Next(10) switch
        {
            < 2 => null,
            2 => Vip,
            3 => plan.People[random.Next(plan.People.Count)].Phone,
            _ => Strangers[random.Next(Strangers.Length)],
        },
        To = plan.Numbers[random.Next(plan.Numbers.Count)].Number,
        Name = $"call-{random.Next()}",
        Phones = plan.People.ToDictionary(person => person.Id.Value, _ => Phone(random), StringComparer.Ordinal),
        OtherPhones = Phone(random),
        Busy = plan.People.Where(_ => random.Next(5) == 0).ToDictionary(person => person.Id, _ => random.Next(2) == 0 ? (TimeSpan?)null : TimeSpan.FromSeconds(random.Next(60))),
        Away = plan.People.Where(_ => random.Next(6) == 0).Select(person => person.Id).ToHashSet(),
        Switches = plan.Switches.Where(_ => random.Next(3) == 0).ToHashSet(StringComparer.Ordinal),
        Waiting = plan.Steps.Keys.Where(_ => random.Next(4) == 0).ToDictionary(step => step.Value, _ => random.Next(4), StringComparer.Ordinal),
        Caller = new CallerFacts(random.Next(2) == 0, random.Next(3) == 0, []),
        When = [.. Enumerable.Range(0, random.Next(5)).Select(_ => Act(random))],
        InOrder = random.Next(2) == 0,
        Talks = random.Next(2) == 0,
        Speech = random.Next(6) > 0,
    };

    /// <summary>Mostly phones that nobody answers: whoever is answered is done with the plan.</summary>
    private static TrialPhone Phone(Random random) => random.Next(9) switch
    {
        0 => TrialPhone.Answers(TimeSpan.FromSeconds(random.Next(1, 12))),
        1 => TrialPhone.Busy,
        2 => TrialPhone.Declines,
        3 => TrialPhone.Voicemail,
        _ => TrialPhone.Never,
    };

    private static CallerAct Act(Random random) => random.Next(4) switch
    {
        0 => new CallerAct.StaySilent(),
        1 => new CallerAct.Say(random.Next(3) == 0 ? "there is a flood" : "a new faucet"),
        _ => new CallerAct.Press(random.Next(1, 5).ToString()),
    };
}
