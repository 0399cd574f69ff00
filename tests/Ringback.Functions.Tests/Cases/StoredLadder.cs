using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;
using Ringback.DurableEngine.History;
using Ringback.DurableEngine.Replay;
using Ringback.DurableEngine.Storage;
using Ringback.Functions.Cases;

namespace Ringback.Functions.Tests.Cases;

/// <summary>A ladder as it lies in storage: its input and its history.</summary>
internal sealed record StoredLadder(string? Input, IReadOnlyList<HistoryEvent> History)
{
    private static readonly JsonSerializerOptions Indented = new(InstanceStore.Json) { WriteIndented = true };

    public static async Task<StoredLadder> ReadAsync(TableServiceClient tables, string instance)
    {
        var snapshot = await new InstanceStore(tables.GetTableClient("RingbackInstances")).ReadAsync(instance, CancellationToken.None);
        return new StoredLadder(snapshot.Input, snapshot.History);
    }

    /// <summary>What the file says; where there is none yet, today's ladder is recorded, for a person to look at and keep.</summary>
    public static StoredLadder Recorded(string name, StoredLadder today)
    {
        var file = PathOf(name);
        if (!File.Exists(file))
        {
            File.WriteAllText(file, JsonSerializer.Serialize(today, Indented) + "\n");
            Assert.Fail($"{file} was not there and is recorded now: look at it and keep it.");
        }

        return JsonSerializer.Deserialize<StoredLadder>(File.ReadAllText(file), InstanceStore.Json)!;
    }

    /// <summary>Replays the history with today's code, and then tells it that what it waits for last has come.</summary>
    public ReplayOutcome GoOn()
    {
        var at = History.OfType<StepStarted>().Last().At.AddHours(1);
        HistoryEvent news = History[^1] is TimerCreated timer ? new TimerFired(timer.Id) : new EventRaised(Ladder.CaseChanged, "\"any case\"", "m");
        return Replayer.Run(
            new ReplayInput("a-1", nameof(Ladder), Parent: null, Input, CustomStatus: null, History, [new StepStarted(at), news]),
            async context =>
            {
                await Ladder.RunAsync(context);
                return null;
            },
            JsonDataConverter.Default,
            NullLoggerFactory.Instance,
            () => Assert.Fail("Something foreign went on with the code."));
    }

    public static ReplayOutcome GoOn(StoredLadder stored) => stored.GoOn();

    public static string Describe(HistoryEvent action) => action is ActivityScheduled { Name: nameof(Climb) } ? "ClimbScheduled" : action.ToString();

    private static string PathOf(string name, [CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Histories", $"{name}.json");
}
