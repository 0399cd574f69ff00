using System.CommandLine;
using Microsoft.AspNetCore.Http;
using Ringback.AcsEmulator;
using Ringback.Local.Processes;
using Ringback.Memory;
using Ringback.Simulation;

namespace Ringback.Local.Commands;

/// <summary><c>ringback emulator</c>: the local cloud alone.</summary>
internal static class EmulatorCommand
{
    public const int DefaultPort = 7080;

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Where the local cloud listens", DefaultValueFactory = _ => DefaultPort };
        var command = new Command("emulator", "Start the local cloud: Communication Services with phones, Event Grid, and storage") { port };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(port), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int port, CancellationToken cancellation)
    {
        Ports.MustBeFree(port, "--port");
        var address = new Uri($"http://127.0.0.1:{port}/");
        var clock = new VirtualClock(TimeProvider.System.GetUtcNow());
        clock.Run(1);
        var storage = new MemoryStorage(clock);
        var options = new EmulatorOptions
        {
            PublicUrl = address,
            QueueConnection = MemoryStorage.ConnectionString(address),
            NextVisibleMessage = () => storage.NextVisible,
        };
        await using var server = await EmulatorServer.StartAsync(options, clock, context => ServeStorageAsync(context, storage), cancellation);

        Console.WriteLine($"""
            The local cloud listens on {address}

              ACS      {options.ConnectionString}
              storage  {MemoryStorage.ConnectionString(address)}
              audience {options.ImmutableResourceId}
              control  {address}emulator/clock  (calls, phones, texts, journal: docs/emulator.md)
              counted  {address}storage/operations  (storage operations by kind since the start)

            Ctrl+C stops it. Next: scripts/app --port 7071 --acs "<ACS>" --storage "<storage>" --plan plans/first-call.yaml
            """);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
        return ExitCodes.Fine;
    }

    private static Task ServeStorageAsync(HttpContext context, MemoryStorage storage) => context.Request.Path == "/storage/operations"
        ? context.Response.WriteAsJsonAsync(storage.Operations)
        : storage.HandleAsync(context);
}
