using System.Diagnostics;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(Ringback.AcsEmulator.Tests.NodeFixture))]

namespace Ringback.AcsEmulator.Tests;

/// <summary>
/// Runs scripts of the folder <c>js</c> with the official JavaScript clients, which are installed once, beside the test program, as the lock file says.
/// <c>RINGBACK_NODE</c> names another node than the one on the path; <c>RINGBACK_NO_NODE=1</c> leaves these tests out.
/// </summary>
public sealed class NodeFixture
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "js");
    private static readonly string Node = Environment.GetEnvironmentVariable("RINGBACK_NODE") ?? "node";
    private readonly Lazy<Task> installation = new(InstallAsync);

    /// <summary>Runs a script and reads the JSON that it prints.</summary>
    /// <exception cref="InvalidOperationException">The script failed; the message is what it said.</exception>
    public async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        if (Environment.GetEnvironmentVariable("RINGBACK_NO_NODE") == "1")
        {
            Assert.Skip("RINGBACK_NO_NODE=1: the official JavaScript clients are not run");
        }

        await installation.Value;
        var output = await ExecuteAsync(Node, [script, .. arguments]);
        return JsonDocument.Parse(output.Trim().Split('\n')[^1]).RootElement;
    }

    private static async Task InstallAsync()
    {
        var installed = Path.Combine(Folder, "installed-lock.json");
        var wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == wanted)
        {
            return;
        }

        await ExecuteAsync("npm", ["ci", "--no-audit", "--no-fund"]);
        await File.WriteAllTextAsync(installed, wanted);
    }

    private static async Task<string> ExecuteAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await error}{output}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"{start.FileName} was not found: install Node.js 20 or later, or set RINGBACK_NO_NODE=1 to leave these tests out", missing);
        }
    }
}
