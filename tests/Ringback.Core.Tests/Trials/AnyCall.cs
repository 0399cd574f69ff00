using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;
using Ringback.Core.Routing.Trials;

namespace Ringback.Core.Tests.Trials;

/// <summary>Any call to a plan, likely or not, picked by a number.</summary>
internal static class AnyCall
{
    private static readonly string[] Words = ["Jo Reyes", "a quote for a faucet", "It is an emergency!", "billing, please", "español", "4 Elm Street", "..."];

    public static TrialRequest Of(Plan plan, int seed)
    {
        var random = new Random(seed);
        var at = Tryout.Tuesday.AddMinutes(random.Next(0, 60 * 24 * 365));
        return new TrialRequest
        {
            At = at,
            From = Caller(plan, random),
            To = Pick(plan.Numbers, random).Number,
            Name = $"call-{seed}",
            Phones = plan.People.Where(_ => random.Next(3) > 0).ToDictionary(person => person.Id.Value, _ => Phone(random), StringComparer.Ordinal),
            OtherPhones = Phone(random),
            Busy = plan.People.Where(_ => random.Next(4) == 0).ToDictionary(person => person.Id, _ => random.Next(2) == 0 ? (TimeSpan?)null : TimeSpan.FromSeconds(random.Next(120))),
            Away = plan.People.Where(_ => random.Next(6) == 0).Select(person => person.Id).ToHashSet(),
            Switches = plan.Switches.Where(_ => random.Next(5) == 0).ToHashSet(StringComparer.Ordinal),
            Waiting = plan.Steps.Values.OfType<QueueStep>().Where(_ => random.Next(3) == 0).ToDictionary(queue => queue.Name.Value, _ => random.Next(6), StringComparer.Ordinal),
            Caller = new CallerFacts(random.Next(2) == 0, random.Next(4) == 0, [.. Enumerable.Range(1, random.Next(8)).Select(call => at.AddMinutes(-call))]),
            When = [.. Enumerable.Range(0, random.Next(7)).Select(_ => Act(random))],
            InOrder = random.Next(2) == 0,
            Talks = random.Next(2) == 0,
            Patience = random.Next(3) == 0 ? TimeSpan.FromSeconds(random.Next(240)) : null,
            Talk = TimeSpan.FromSeconds(random.Next(1, 300)),
            Speech = random.Next(6) > 0,
        };
    }

    private static PhoneNumber? Caller(Plan plan, Random random) => random.Next(12) switch
    {
        0 => null,
        1 => Pick(plan.People, random).Phone,
        2 when plan.Callers.Tags.Count > 0 => plan.Callers.Tags.Values.First().First(),
        3 when plan.Callers.Blocked.Count > 0 => plan.Callers.Blocked.First(),
        4 => PhoneNumber.Parse("+442079460018"),
        5 => PhoneNumber.Parse($"+1{random.Next(201, 990)}555{random.Next(1000, 9999)}"),
        _ => Tryout.Stranger,
    };

    private static TrialPhone Phone(Random random) => random.Next(7) switch
    {
        0 => TrialPhone.Busy,
        1 => TrialPhone.Declines,
        2 => TrialPhone.Voicemail,
        3 or 4 => TrialPhone.Never,
        _ => TrialPhone.Answers(TimeSpan.FromSeconds(random.Next(40))),
    };

    private static CallerAct Act(Random random) => random.Next(8) switch
    {
        0 => new CallerAct.StaySilent(),
        1 => new CallerAct.Wait(TimeSpan.FromSeconds(random.Next(30))),
        2 => new CallerAct.HangUp(TimeSpan.FromSeconds(random.Next(60))),
        3 or 4 => new CallerAct.Say(Pick(Words, random)),
        _ => new CallerAct.Press("0123456789*#"[random.Next(12)].ToString()),
    };

    private static T Pick<T>(IReadOnlyList<T> list, Random random) => list[random.Next(list.Count)];
}
