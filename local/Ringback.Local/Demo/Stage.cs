using System.Text.Json;
using Ringback.Local.Cloud;

namespace Ringback.Local.Demo;

/// <summary>Where the demonstration plays: lets time pass and tells what happens meanwhile.</summary>
/// <param name="stepped">Time is stepped. Otherwise (Azurite, whose queues know only wall time) calls take as long as they take.</param>
internal sealed class Stage(EmulatorClient emulator, AppClient app, Timeline timeline, bool stepped)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly List<JsonElement> journal = [];
    private long lastSeq;

    public EmulatorClient Emulator => emulator;

    public AppClient App => app;

    public Timeline Timeline => timeline;

    public IReadOnlyList<JsonElement> Journal => journal;

    /// <summary>Lets seconds pass as they pass in a call, until <paramref name="happened"/> or the limit.</summary>
    /// <exception cref="LocalException">It did not happen.</exception>
    public async Task WatchUntilAsync(string what, Func<JsonElement, bool> happened, TimeSpan limit, CancellationToken cancellation)
    {
        var from = journal.Count;
        for (var passed = TimeSpan.Zero; passed < limit; passed += Second)
        {
            await PassAsync(Second, cancellation);
            if (journal.Skip(from).Any(happened))
            {
                return;
            }
        }

        throw new LocalException($"{what}: it did not happen within {limit.TotalSeconds:0} s of virtual time");
    }

    /// <summary>Lets seconds pass as they pass in a call.</summary>
    /// <param name="until">Ends the watch early.</param>
    public async Task WatchAsync(TimeSpan time, CancellationToken cancellation, Func<JsonElement, bool>? until = null)
    {
        var from = journal.Count;
        for (var passed = TimeSpan.Zero; passed < time && (until is null || !journal.Skip(from).Any(until)); passed += Second)
        {
            await PassAsync(Second, cancellation);
        }
    }

    /// <summary>Lets minutes and hours pass in no time.</summary>
    public async Task SkipAsync(TimeSpan time, CancellationToken cancellation)
    {
        await emulator.AdvanceAsync(time, cancellation);
        await CatchUpAsync(cancellation);
    }

    private async Task PassAsync(TimeSpan time, CancellationToken cancellation)
    {
        if (stepped)
        {
            await emulator.AdvanceAsync(time, cancellation);
        }
        else
        {
            await Task.Delay(time, cancellation);
        }

        await CatchUpAsync(cancellation);
    }

    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        IReadOnlyList<JsonElement> entries;
        do
        {
            entries = await emulator.JournalAsync(lastSeq, cancellation);
            foreach (var entry in entries)
            {
                journal.Add(entry);
                timeline.Tell(entry);
                lastSeq = entry.GetProperty("seq").GetInt64();
            }
        }
        while (entries.Count > 0);
    }
}
