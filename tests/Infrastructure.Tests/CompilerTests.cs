using System.Diagnostics;

namespace Ringback.Infrastructure.Tests;

/// <summary>Where the Bicep compiler is, it has the last word: no error, and no warning of its linter either.</summary>
public sealed class CompilerTests
{
    public static TheoryData<string, string> Runs =>
    [
        ("build", "bicep/main.bicep"),
        ("build", "bicep/subscriptions.bicep"),
        ("lint", "bicep/main.bicep"),
        ("lint", "bicep/subscriptions.bicep"),
        ("build-params", "infra/dev.bicepparam"),
        ("build-params", "infra/test.bicepparam"),
        ("build-params", "infra/prod.bicepparam"),
        ("build-params", "infra/subscriptions.bicepparam"),
    ];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task The_compiler_has_nothing_to_say(string command, string file)
    {
        Assert.SkipWhen(Compiler is null, "bicep is not on the PATH (https://learn.microsoft.com/azure/azure-resource-manager/bicep/install)");
        var start = new ProcessStartInfo(Compiler!) { WorkingDirectory = Repository.Root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(command);
        start.ArgumentList.Add(file);
        if (command != "lint")
        {
            start.ArgumentList.Add("--stdout");
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) + (command == "lint" ? await output : "");
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(
            process.ExitCode == 0 && !said.Contains(") : Warning ", StringComparison.OrdinalIgnoreCase) && !said.Contains(": warning ", StringComparison.OrdinalIgnoreCase),
            $"bicep {command} {file} ended with {process.ExitCode} and said:{Environment.NewLine}{said}");
    }

    private static string? Compiler { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "bicep.exe" : "bicep")).FirstOrDefault(File.Exists);
}
