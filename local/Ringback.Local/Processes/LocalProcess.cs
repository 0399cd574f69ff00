using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ringback.Local.Processes;

/// <summary>This program started again as another process, with a command of its own; it ends with us.</summary>
internal sealed class LocalProcess : IDisposable
{
    private const int KeptLines = 20;

    private readonly Process process;
    private readonly ConcurrentQueue<string> lastLines = new();

    private LocalProcess(Process process, string name)
    {
        this.process = process;
        Name = name;
    }

    public string Name { get; }

    public int Id => process.Id;

    /// <summary>Processor time used since the start.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static LocalProcess Start(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        var self = typeof(LocalProcess).Assembly.Location;
        if (Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.ArgumentList.Add(self);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var started = new LocalProcess(new Process { StartInfo = start }, name);
        started.process.OutputDataReceived += (_, line) => started.Keep(line.Data);
        started.process.ErrorDataReceived += (_, line) => started.Keep(line.Data);
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Waits until <paramref name="isReady"/> says so.</summary>
    /// <exception cref="LocalException">The process ended instead, or the time is over.</exception>
    public async Task WaitUntilAsync(Func<CancellationToken, Task<bool>> isReady, TimeSpan limit, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        while (!await isReady(cancellation))
        {
            if (process.HasExited)
            {
                throw new LocalException($"the {Name} ended with code {process.ExitCode}. Its last words:{LastWords}");
            }

            if (clock.Elapsed > limit)
            {
                throw new LocalException($"the {Name} was not ready after {limit.TotalSeconds:0} s. Its last words:{LastWords}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    private string LastWords => string.Concat(lastLines.Select(line => $"{Environment.NewLine}    {line}"));

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lastLines.Enqueue(line);
        while (lastLines.Count > KeptLines)
        {
            lastLines.TryDequeue(out _);
        }
    }
}
