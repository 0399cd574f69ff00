using System.CommandLine;
using Ringback.Core.Plans;
using Ringback.Local.Cloud;
using Ringback.Local.Load;
using Ringback.Local.Processes;

namespace Ringback.Local.Commands;

/// <summary><c>ringback load</c>: many calls that nobody takes, over real HTTP at the clock's normal speed, and how long the app took for them.</summary>
internal static class LoadCommand
{
    /// <summary>Texts that have not come so long after the last call has ended are missing: a caller hears within a minute.</summary>
    private static readonly TimeSpan LastTexts = TimeSpan.FromSeconds(60);

    /// <summary>Calls of the first seconds, in which .NET still compiles, are shown apart.</summary>
    private static readonly TimeSpan Starting = TimeSpan.FromSeconds(10);

    private static readonly Option<double> Rate = new("--rate") { Description = "Calls a second", DefaultValueFactory = _ => 5 };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "How long people go on calling", DefaultValueFactory = _ => 60 };
    private static readonly Option<FileInfo> PlanFile = new("--plan") { Description = "The plan to load", DefaultValueFactory = _ => new FileInfo(PlanFiles.Shipped) };

    public static Command Create()
    {
        Rate.Validators.Add(result => MustBePositive(result, result.GetValueOrDefault<double>()));
        Seconds.Validators.Add(result => MustBePositive(result, result.GetValueOrDefault<int>()));
        var command = new Command("load", "Start the local cloud and the app, call again and again, and measure: answers, texts, storage operations") { Rate, Seconds, PlanFile };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetValue(PlanFile)!;
        var plan = PlanFiles.Read(file);
        var (rate, seconds) = (parsed.GetValue(Rate), parsed.GetValue(Seconds));
        var calls = Math.Max(1, (int)(rate * seconds));
        using var world = await LocalWorld.StartAsync(plan, file, Ports.FindFree(), Ports.FindFree(), storage: null, cancellation);
        var line = plan.Numbers[0].Number.Value;
        Console.WriteLine($"{calls} people call {line}, {rate:0.##} a second. Nobody takes a call; each hangs up after 4 to 12 seconds.");
        Console.WriteLine();

        var storageBefore = await world.Emulator.StorageOperationsAsync(cancellation);
        var (appBefore, cloudBefore) = (world.AppProcess.Processor, world.CloudProcess.Processor);
        await new ImpatientCallers(world.Emulator, line, rate).CallAsync(calls, cancellation);
        var figures = await ReadJournalAsync(world.Emulator, calls, cancellation);
        var storage = await world.Emulator.StorageOperationsAsync(cancellation);

        var report = new LoadReport(
            figures,
            calls,
            (int)(rate * Starting.TotalSeconds),
            storage.ToDictionary(kind => kind.Key, kind => kind.Value - storageBefore.GetValueOrDefault(kind.Key), StringComparer.Ordinal),
            world.AppProcess.Processor - appBefore,
            world.CloudProcess.Processor - cloudBefore);
        report.Print(Console.Out);
        return report.IsComplete ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static async Task<JournalFigures> ReadJournalAsync(EmulatorClient emulator, int calls, CancellationToken cancellation)
    {
        var figures = new JournalFigures();
        var end = await emulator.NowAsync(cancellation) + LastTexts;
        for (long seq = 0; figures.Texted < calls && await emulator.NowAsync(cancellation) < end;)
        {
            var entries = await emulator.JournalAsync(seq, cancellation);
            foreach (var entry in entries)
            {
                figures.Read(entry);
                seq = entry.GetProperty("seq").GetInt64();
            }

            if (entries.Count == 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
            }
        }

        return figures;
    }

    private static void MustBePositive(System.CommandLine.Parsing.OptionResult result, double value)
    {
        if (value <= 0)
        {
            result.AddError($"{result.Option.Name} must be more than nothing");
        }
    }
}
