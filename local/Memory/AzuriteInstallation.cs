using System.Diagnostics;

namespace Ringback.Memory;

/// <summary>Installs Azurite from the lock file that is part of this assembly.</summary>
internal static class AzuriteInstallation
{
    private const string Cure = "Azurite needs Node 18 or later: install it from https://nodejs.org or your system's packages and make sure that 'node' and 'npm' are on the PATH; or run with the built-in storage, which needs nothing.";

    /// <summary>The path of Azurite's script, installed when it is not there yet. Safe against other processes doing the same.</summary>
    public static async Task<string> EnsureAsync(string folder, CancellationToken cancellationToken)
    {
        Node();
        Directory.CreateDirectory(folder);
        var script = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        using var alone = await LockAsync(Path.Combine(folder, ".lock"), cancellationToken);
        var done = Path.Combine(folder, ".installed");
        var wanted = await Resource("package-lock.json").ReadToEndAsync(cancellationToken);
        if (File.Exists(script) && File.Exists(done) && await File.ReadAllTextAsync(done, cancellationToken) == wanted)
        {
            return script;
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), await Resource("package.json").ReadToEndAsync(cancellationToken), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "package-lock.json"), wanted, cancellationToken);
        await InstallAsync(folder, cancellationToken);
        await File.WriteAllTextAsync(done, wanted, cancellationToken);
        return script;
    }

    public static string Node() => OnPath("node") ?? throw new InvalidOperationException($"Node was not found. {Cure}");

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        var npm = OnPath("npm") ?? throw new InvalidOperationException($"npm was not found. {Cure}");
        var start = new ProcessStartInfo(npm, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("npm could not be started.");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm could not install Azurite into {folder}: {(await errors).Trim()} Check the network and npm's registry setting, then try again.");
        }
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
            }
        }
    }

    private static StreamReader Resource(string name) => new(typeof(AzuriteInstallation).Assembly.GetManifestResourceStream("azurite/" + name)!);

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => OperatingSystem.IsWindows() ? new[] { $"{name}.exe", $"{name}.cmd" }.Select(file => Path.Combine(folder, file)) : [Path.Combine(folder, name)])
        .FirstOrDefault(File.Exists);
}
