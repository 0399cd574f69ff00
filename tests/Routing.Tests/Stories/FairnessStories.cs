using Ringback.Functions.Tests.Calls;

namespace Routing.Tests.Stories;

/// <summary>Turns are counted with the people: neither a restart nor an edited plan begins them anew.</summary>
public sealed class FairnessStories
{
    private const int Calls = 60;

    [Fact]
    public async Task Sixty_calls_go_round_evenly_through_restarts_and_edits_of_the_plan()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("ringback-fair-").FullName, "plan.yaml");
        var plan = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "stories.yaml"));
        await File.WriteAllTextAsync(file, plan);
        var town = await Town.OpenAsync(file);
        foreach (var phone in new[] { Town.Lee, Town.Sam, Town.Dana })
        {
            await town.AnswersAsync(phone, talks: "8s");
        }

        for (var call = 0; call < Calls; call++)
        {
            if (call % 7 == 6)
            {
                // Another order of the group, and another time to ring.
                var edited = plan.Replace("team: [lee, sam, dana]", call % 2 == 0 ? "team: [dana, lee, sam]" : "team: [sam, dana, lee]", StringComparison.Ordinal)
                    .Replace("how: round-robin, also: never, seconds: 15", $"how: round-robin, also: never, seconds: {call}", StringComparison.Ordinal);
                await File.WriteAllTextAsync(file, edited);
                town.KillApps();
                await town.StartAppAsync();
            }

            await town.DialAsync(from: $"+131255590{call:00}", to: Lines.RoundRobin);
            await town.PassAsync(25);
        }

        var rang = await town.RangAsync();
        Assert.Equal(Calls, rang.Count);
        Assert.All(new[] { Town.Lee, Town.Sam, Town.Dana }, phone => Assert.Equal(Calls / 3, rang.Count(one => one == phone)));
        Assert.All(rang.Chunk(3), turn => Assert.Equal(3, turn.Distinct(StringComparer.Ordinal).Count()));
        var versions = (await town.CallsAsync()).Select(call => call.GetProperty("plan").GetInt32()).Distinct().Count();
        Assert.True(versions > 5, $"the calls ran on {versions} versions of the plan only");
    }
}
