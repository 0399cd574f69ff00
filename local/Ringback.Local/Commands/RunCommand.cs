using System.CommandLine;
using System.Diagnostics;
using Ringback.Core.Plans;
using Ringback.Local.Cloud;
using Ringback.Local.Demo;
using Ringback.Local.Processes;
using Ringback.Memory;

namespace Ringback.Local.Commands;

/// <summary><c>ringback run</c>: everything at once, and one missed call played in fast time.</summary>
internal static class RunCommand
{
    private static readonly Option<int> AppPort = new("--app-port") { Description = "Where the app listens", DefaultValueFactory = _ => AppCommand.DefaultPort };
    private static readonly Option<int> EmulatorPort = new("--emulator-port") { Description = "Where the local cloud listens", DefaultValueFactory = _ => EmulatorCommand.DefaultPort };
    private static readonly Option<FileInfo> PlanFile = new("--plan") { Description = "The plan to load", DefaultValueFactory = _ => new FileInfo(PlanFiles.Shipped) };
    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "Start everything and play nothing" };
    private static readonly Option<bool> Once = new("--once") { Description = "End after the demonstration: 0 when every rung happened exactly once, otherwise 1" };
    private static readonly Option<string> Storage = new("--storage") { Description = "memory (part of the local cloud), or azurite (installed with npm, at wall-clock speed)", DefaultValueFactory = _ => "memory" };

    public static Command Create()
    {
        Storage.AcceptOnlyFromAmong("memory", "azurite");
        var command = new Command("run", "Start the local cloud and the app, and play one missed call") { AppPort, EmulatorPort, PlanFile, NoDemo, Once, Storage };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var file = parsed.GetValue(PlanFile)!;
        var plan = PlanFiles.Read(file);
        var (appPort, emulatorPort) = (parsed.GetValue(AppPort), parsed.GetValue(EmulatorPort));
        Ports.MustBeFree(emulatorPort, "--emulator-port");
        Ports.MustBeFree(appPort, "--app-port");

        using var azurite = parsed.GetValue(Storage) == "azurite" ? await Azurite.StartAsync(new AzuriteOptions(Repository.Artifacts("azurite")), cancellation) : null;
        using var world = await LocalWorld.StartAsync(plan, file, emulatorPort, appPort, azurite?.ConnectionString, cancellation);
        var (emulator, app) = (world.Emulator, world.App);

        Console.WriteLine($"""
            Ringback is up after {clock.Elapsed.TotalSeconds:0.0} s, with the plan {plan.Business.Name} ({file.Name}).

              app          {world.AppAddress}   pid {world.AppProcess.Id}
              local cloud  {world.EmulatorAddress}   pid {world.CloudProcess.Id}   storage: {parsed.GetValue(Storage)}
              ApiKey       {world.Keys.ApiKey}

            """);
        var verdict = parsed.GetValue(NoDemo) ? ExitCodes.Fine : await DemonstrateAsync(emulator, app, plan, stepped: azurite is null, cancellation);
        if (parsed.GetValue(Once))
        {
            return verdict;
        }

        Console.WriteLine($"""

            Everything stays up; the clock runs at normal speed. Try it yourself:

              curl -X POST {world.EmulatorAddress}emulator/calls -H 'Content-Type: application/json' -d '{$$"""{"from":"+13125559003","to":"{{plan.Numbers[0].Number}}"}"""}'
              curl {world.EmulatorAddress}emulator/texts?number=%2B13125559003
              curl -H 'Authorization: Bearer {world.Keys.ApiKey}' {world.AppAddress}api/v1/cases

            Ctrl+C stops it.
            """);
        await emulator.SetSpeedAsync(1, cancellation);
        await WaitForCtrlC(cancellation);
        return verdict;
    }

    private static async Task<int> DemonstrateAsync(EmulatorClient emulator, AppClient app, Plan plan, bool stepped, CancellationToken cancellation)
    {
        if (FirstCallDemo.WhyNot(plan) is { } reason)
        {
            Console.WriteLine($"The demonstration is left out: {reason}");
            return ExitCodes.Fine;
        }

        var timeline = new Timeline(plan, Console.Out);
        if (stepped)
        {
            await emulator.SetSpeedAsync(0, cancellation);
        }

        var stage = new Stage(emulator, app, timeline, stepped);
        var checks = await new FirstCallDemo(stage, plan).PlayAsync(cancellation);
        checks.Print(Console.Out);
        return checks.AllHold ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static async Task WaitForCtrlC(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
        catch (OperationCanceledException)
        {
            // That is how a person ends it.
        }
    }
}
