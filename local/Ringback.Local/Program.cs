using System.CommandLine;
using System.CommandLine.Invocation;
using Ringback.Local;
using Ringback.Local.Commands;

var root = new RootCommand("Ringback on this machine: the local cloud, the app, and a demonstration of one missed call.")
{
    RunCommand.Create(),
    AppCommand.Create(),
    EmulatorCommand.Create(),
    LoadCommand.Create(),
    TryCommand.Create(),
    CheckCommand.Create(),
    TestCommand.Create(),
    ReplayCommand.Create(),
    DrawCommand.Create(),
};

try
{
    var parsed = root.Parse(args);
    if (parsed.Action is ParseErrorAction mistake)
    {
        // What was wrong would scroll away above a page of help.
        mistake.ShowHelp = false;
    }

    var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? ExitCodes.WrongUsage : code;
}
catch (LocalException e)
{
    await Console.Error.WriteLineAsync($"ringback: {e.Message}");
    return ExitCodes.Failed;
}
catch (Exception e) when (e is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
{
    await Console.Error.WriteLineAsync($"ringback: the local cloud or the app does not answer any more ({e.Message}). Start it again; --verbose of scripts/app logs more.");
    return ExitCodes.Failed;
}
