using System.CommandLine;
using Ringback.Local;
using Ringback.Local.Commands;

var root = new RootCommand("Ringback on this machine: the local cloud, the app, and a demonstration of one missed call.")
{
    RunCommand.Create(),
    AppCommand.Create(),
    EmulatorCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (LocalException e)
{
    await Console.Error.WriteLineAsync($"ringback: {e.Message}");
    return ExitCodes.Failed;
}
