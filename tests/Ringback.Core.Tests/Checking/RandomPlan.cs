using NodaTime;
using Ringback.Core.Hours;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Tests.Checking;

/// <summary>Plans of all kinds of steps, with links as chance will have them: mostly forward, at times back, at times to the end.</summary>
internal sealed class RandomPlan(Random random)
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(8);

    private readonly List<string> names = [];
    private int at;

    public static Plan Of(int seed) => new RandomPlan(new Random(seed)).Make();

    private Plan Make()
    {
        var count = random.Next(3, 13);
        names.AddRange(Enumerable.Range(0, count).Select(i => $"step-{i}").Append("message").Append("end"));
        var steps = new Dictionary<StepName, Step>();
        for (at = 0; at < count; at++)
        {
            var step = Any(new StepName(names[at]));
            steps[step.Name] = step;
        }

        steps[new("message")] = new VoicemailStep(new("message"), count + 1, Text("Please leave a message."), TimeSpan.FromSeconds(20), new("end"));
        steps[new("end")] = new HangUpStep(new("end"), count + 2, random.Next(2) == 0 ? Text("Goodbye.") : null, Informed: false);
        return Around(steps);
    }

    private Plan Around(Dictionary<StepName, Step> steps)
    {
        Person[] people =
        [
            .. new[] { "ana", "bob", "cleo", "dan" }.Take(random.Next(1, 5)).Select((id, i) => new Person(
                new(id), id, PhoneNumber.Parse($"+1312555011{i}"), random.Next(3) == 0 ? [PhoneNumber.Parse($"+1312555012{i}")] : [], $"{id}@acme.example", i == 0 ? Role.Supervisor : Role.Agent,
                [], random.Next(2) == 0 ? ["es-US"] : [], random.Next(3) switch { 0 => "office", 1 => "night", _ => null })
            { Location = random.Next(3) == 0 ? "north" : null }),
        ];
        var ids = people.Select(person => person.Id).ToList();
        return new Plan(
            new Business("Acme", "America/Chicago", ["en-US", "es-US"]),
            [new(PhoneNumber.Parse("+13125550100"), "Main", new("step-0"), random.Next(1, 4), null), new(PhoneNumber.Parse("+13125550101"), "Other", new(names[random.Next(names.Count - 2)]), 2, null)],
            people,
            new Dictionary<string, IReadOnlyList<PersonId>>(StringComparer.Ordinal) { ["all"] = ids, ["some"] = [.. ids.Where(_ => random.Next(2) == 0)] },
            new Dictionary<string, OpeningHours>(StringComparer.Ordinal) { ["office"] = Hours("office", 8, 17), ["night"] = Hours("night", 22, 6) },
            new Callers(new HashSet<PhoneNumber>(), new Dictionary<string, IReadOnlySet<PhoneNumber>>(StringComparer.Ordinal) { ["vip"] = new HashSet<PhoneNumber> { RandomCall.Vip } }),
            steps,
            new Dictionary<string, Promise>(StringComparer.Ordinal)
            {
                ["default"] = new("default", Text("Sorry."), Promise.DefaultRemind, Promise.DefaultSupervisor, PromiseClock.Always, Who.Named("all"), Promise.DefaultCoolDown),
            })
        {
            Rotas = new Dictionary<string, Rota>(StringComparer.Ordinal) { ["duty"] = new("duty", ids, new LocalDateTime(2026, 1, 5, 8, 0), 7, new Dictionary<LocalDate, PersonId>()) },
            Locations = new Dictionary<string, Location>(StringComparer.Ordinal) { ["north"] = new("north", "North", "847", null, Location.DefaultDownFor) },
            Staff = random.Next(4) == 0 ? Next() : null,
        };
    }

    private Step Any(StepName name) => random.Next(17) switch
    {
        0 => new SayStep(name, at + 1, Text("Hello."), Next()),
        1 => new HoursStep(name, at + 1, random.Next(2) == 0 ? "office" : "night", Next(), Next(), Next()),
        2 => new MenuStep(name, at + 1, Text("Press 1 or 2."), Choices(), random.Next(1, 3), TimeSpan.FromSeconds(3), Next(), Next(), Next()),
        3 or 4 => new RingStep(name, at + 1, AnyWho(), (RingOrder)random.Next(5), Manner(), RingTo()),
        5 => new QueueStep(
            name, at + 1, AnyWho(), (RingOrder)random.Next(5), Manner(), TimeSpan.FromSeconds(random.Next(20, 90)), random.Next(2) == 0 ? 2 : null,
            random.Next(2) == 0 ? TimeSpan.FromSeconds(15) : null, random.Next(2) == 0 ? TimeSpan.FromSeconds(20) : null, ["vip"], Next(), Next(), Next(), random.Next(2) == 0 ? Next() : null),
        6 => new CallerStep(name, at + 1, [.. Sample("vip", CallerStep.New, CallerStep.Returning, CallerStep.Anonymous, CallerStep.HasOpenCase).Select(key => new StepLink(key, Next()))], Next()),
        7 => new AreaStep(name, at + 1, [.. Sample("312", "IL", "+44").Select(key => new StepLink(key, Next()))], Nearest: false, Next()),
        8 => new AreaStep(name, at + 1, [new("north", Next())], Nearest: true, Next()),
        9 => new SetLanguageStep(name, at + 1, "es-US", Next()),
        10 => new LanguageStep(name, at + 1, [new("es-US", Next())], Next()),
        11 => new SwitchStep(name, at + 1, random.Next(2) == 0 ? "storm" : "north-down", Next(), Next()),
        12 => new ShareStep(name, at + 1, [new(Next(), 60), new(Next(), 40)]),
        13 => new ForwardStep(name, at + 1, PhoneNumber.Parse("+13125550999"), "service", Manner(), Next(), Next(), Next(), Next()),
        14 => new TextStep(name, at + 1, Text("We call you back."), random.Next(2) == 0 ? Who.Named("all") : null, Next()),
        15 => new CallbackStep(name, at + 1, random.Next(2) == 0 ? Text("We call you back.") : null, Next(), Next()),
        _ => random.Next(3) switch
        {
            0 => new IntakeStep(name, at + 1, [new("reason", Text("What is it about?"))], random.Next(2) == 0 ? Next() : null, ["flood"], random.Next(1, 3), Next(), Next()),
            1 => new VoicemailStep(name, at + 1, Text("Please leave a message."), TimeSpan.FromSeconds(20), Next()),
            _ => new HangUpStep(name, at + 1, Text("We are closed."), Informed: true),
        },
    };

    private StepName Next() => new(random.Next(40) switch
    {
        0 => "end",
        1 => names[random.Next(names.Count)],
        < 14 => "message",
        _ => names[random.Next(Math.Min(at + 1, names.Count - 2), names.Count - 1)],
    });

    private RingLinks RingTo() => new(Next(), Next(), Next(), Next(), Next(), Next(), Next());

    private RingManner Manner() => new(
        Short, random.Next(4) > 0, (AlsoPhones)random.Next(3), random.Next(3) == 0 ? TimeSpan.FromSeconds(3) : TimeSpan.Zero, new Dictionary<PersonId, TimeSpan>(), random.Next(3) == 0 ? TimeSpan.FromSeconds(12) : null);

    private Who AnyWho() => random.Next(6) switch
    {
        0 => Who.Named("some"),
        1 => new Who([], Language: Who.CallersLanguage),
        2 => new Who([], Rota: "duty", IgnoreHours: true),
        3 => new Who([], Location: "north", IgnoreHours: true),
        4 => new Who(["all"], IgnoreHours: true),
        _ => Who.Named("all"),
    };

    private List<MenuChoice> Choices() => [.. Enumerable.Range(1, random.Next(1, 4)).Select(key => new MenuChoice(key.ToString(), Next(), new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)))];

    private IEnumerable<string> Sample(params string[] keys)
    {
        random.Shuffle(keys);
        return keys[..random.Next(1, keys.Length + 1)];
    }

    private static LocalizedText Text(string text) => LocalizedText.Of(text, "en-US");

    private static OpeningHours Hours(string name, int from, int to) => new(
        name,
        DateTimeZoneProviders.Tzdb["America/Chicago"],
        Enumerable.Range(1, 5).ToDictionary(day => (IsoDayOfWeek)day, IReadOnlyList<DayInterval> (_) => [new DayInterval(new LocalTime(from, 0), new LocalTime(to, 0))]));
}
