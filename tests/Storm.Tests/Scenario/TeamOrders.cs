using System.Text.Json;
using Storm.Tests.World;

namespace Storm.Tests.Scenario;

/// <summary>What the team orders in mid-storm, through the API: a switch on and off, people away and back. One order after another; in the end all are back.</summary>
internal sealed class TeamOrders(StormWorld world, Random random)
{
    public const string Switch = "storm-mode";

    private static readonly string[] People = StormScript.PeopleIds;

    private readonly List<Order> given = [];

    /// <summary>Those that the app took, in order.</summary>
    public IReadOnlyList<Order> Given => given;

    public void Schedule(DateTimeOffset start, TimeSpan within)
    {
        var count = random.Next(0, 5);
        var waits = Enumerable.Range(0, count).Select(_ => within * random.NextDouble() / Math.Max(1, count)).ToList();
        world.At(start, async () =>
        {
            foreach (var wait in waits)
            {
                await Task.Delay(wait, world.Clock);
                await (random.Next(4) == 0 ? TurnAsync(random.Next(2) == 0) : MarkAsync(People[random.Next(People.Length)], random.Next(3) > 0));
            }

            foreach (var person in People.Where(person => given.FindLast(order => order.Subject == person) is { On: true }))
            {
                await Task.Delay(within / 4, world.Clock);
                await MarkAsync(person, isAway: false);
            }
        });
    }

    private Task TurnAsync(bool on) => OrderAsync(Switch, on, () => world.AskAppAsync(HttpMethod.Put, $"switches/{Switch}", new { on }));

    private Task MarkAsync(string person, bool isAway) =>
        OrderAsync(person, isAway, () => world.AskAppAsync(isAway ? HttpMethod.Put : HttpMethod.Delete, $"people/{person}/away"));

    private async Task OrderAsync(string subject, bool on, Func<Task<JsonElement>> ask)
    {
        var begun = world.Clock.GetUtcNow();
        await ask();
        given.Add(new Order(subject, on, begun, world.Clock.GetUtcNow()));
    }
}

/// <param name="Subject">A switch, or a person's id.</param>
/// <param name="On">The switch is on; or the person is away.</param>
/// <param name="TakenAt">When the app had confirmed it.</param>
internal sealed record Order(string Subject, bool On, DateTimeOffset BegunAt, DateTimeOffset TakenAt);
