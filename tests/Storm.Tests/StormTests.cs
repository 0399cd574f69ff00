using System.Text;
using System.Text.Json;
using Storm.Tests.Rules;
using Storm.Tests.Scenario;

namespace Storm.Tests;

/// <summary>
/// The app's real code and the emulator in one process under virtual time: events duplicated, reordered and delayed, requests refused or done while their
/// answer is lost, processes dying between any two awaits, two of them at once. What must always hold is checked from outside. Odd seeds play a small plan, even ones
/// the whole plan language.
/// </summary>
public class StormTests
{
    private const int Seeds = 300;

    [Fact]
    public void What_must_always_hold_holds_in_every_storm()
    {
        var failures = new StringBuilder();
        var seeds = Environment.GetEnvironmentVariable("RINGBACK_STORM_SEED") is { Length: > 0 } wanted ? wanted.Split(',').Select(int.Parse) : Enumerable.Range(1, Seeds);
        Parallel.ForEach(seeds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            if (Play(seed) is { } failure)
            {
                lock (failures)
                {
                    failures.AppendLine(failure);
                }
            }
        });

        Assert.True(failures.Length == 0, failures.ToString());
    }

    [Fact]
    public void A_seed_plays_the_same_way_every_time()
    {
        foreach (var seed in new[] { 3, 8, 21 })
        {
            Assert.Equal(Written(StormRun.Play(seed).Journal), Written(StormRun.Play(seed).Journal));
        }
    }

    private static string? Play(int seed)
    {
        try
        {
            using var log = Environment.GetEnvironmentVariable("RINGBACK_STORM_LOG") is { Length: > 0 } file ? new StreamWriter($"{file}.{seed}") : null;
            var run = StormRun.Play(seed, log);
            log?.WriteLine($"{Timeline.Of(run)}\n{string.Join('\n', run.Timelines.Count > 0 ? run.Timelines : run.Calls)}");
            var story = new Story(run);
            var broken = (StormPlan.Of(seed).IsWhole ? Rule.OfWholePlan : Rule.All).SelectMany(rule => rule.FindBroken(story).Select(what => $"  {rule.GetType().Name}: {what}")).ToList();
            return broken.Count == 0 ? null : $"seed {seed} (RINGBACK_STORM_SEED={seed} scripts/test Storm):\n{string.Join('\n', broken)}\n{Timeline.Of(run)}";
        }
        catch (Exception e)
        {
            return $"seed {seed} broke: {e}";
        }
    }

    private static string Written(IEnumerable<JsonElement> journal) => string.Join('\n', journal.Select(entry => entry.GetRawText()));
}
