using System.Diagnostics;

namespace Ringback.Local.Tests;

/// <summary>The command line, started as a person starts it.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public readonly record struct Answer(int Code, string Output, string Errors);

    public static string Plan(string name) => Path.Combine(AppContext.BaseDirectory, "plans", name);

    public static async Task<Answer> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ringback.dll"), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var enough = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(enough.Token), process.StandardError.ReadToEndAsync(enough.Token));
        await process.WaitForExitAsync(enough.Token);
        return new Answer(process.ExitCode, await output, await errors);
    }
}
