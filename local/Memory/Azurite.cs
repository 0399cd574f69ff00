using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ringback.Memory;

/// <summary>
/// The real storage emulator, run with Node: installed once into a cache folder from the pinned lock file, started on the given ports, killed when disposed.
/// </summary>
public sealed class Azurite : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly List<string> output = [];

    private Azurite(Process process, AzuriteOptions options)
    {
        this.process = process;
        Options = options;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>How it was started, with the ports that it serves.</summary>
    public AzuriteOptions Options { get; }

    public int ProcessId => process.Id;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={MemoryStorage.AccountName};AccountKey={MemoryStorage.AccountKey};"
        + $"BlobEndpoint={Endpoint(Options.BlobPort)};QueueEndpoint={Endpoint(Options.QueuePort)};TableEndpoint={Endpoint(Options.TablePort)};";

    /// <summary>Installs (the first time), starts and waits until all three services answer.</summary>
    /// <exception cref="InvalidOperationException">Node or npm is missing, or Azurite can't be installed or started; the message says the cure.</exception>
    public static async Task<Azurite> StartAsync(AzuriteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var script = await AzuriteInstallation.EnsureAsync(options.CacheFolder, cancellationToken);
        options = WithPorts(options);
        var azurite = new Azurite(Start(script, options), options);
        azurite.process.BeginOutputReadLine();
        azurite.process.BeginErrorReadLine();
        try
        {
            foreach (var port in new[] { options.BlobPort, options.QueuePort, options.TablePort })
            {
                await azurite.Listens(port, cancellationToken);
            }

            return azurite;
        }
        catch
        {
            azurite.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static Process Start(string script, AzuriteOptions options)
    {
        var start = new ProcessStartInfo(AzuriteInstallation.Node()) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in Arguments(script, options))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("Azurite could not be started: the system did not start Node.");
    }

    private static IEnumerable<string> Arguments(string script, AzuriteOptions options)
    {
        static string Port(int port) => port.ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            script, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--blobPort", Port(options.BlobPort),
            "--queueHost", "127.0.0.1", "--queuePort", Port(options.QueuePort),
            "--tableHost", "127.0.0.1", "--tablePort", Port(options.TablePort),
        ];
        return options.DataFolder is { } folder ? [.. arguments, "--location", folder] : [.. arguments, "--inMemoryPersistence"];
    }

    private static AzuriteOptions WithPorts(AzuriteOptions options)
    {
        // All three are held open until all three are known, so that no port is given twice.
        using TcpListener blob = new(IPAddress.Loopback, options.BlobPort), queue = new(IPAddress.Loopback, options.QueuePort), table = new(IPAddress.Loopback, options.TablePort);
        return options with { BlobPort = Free(blob), QueuePort = Free(queue), TablePort = Free(table) };
    }

    private static int Free(TcpListener listener)
    {
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException taken)
        {
            throw new InvalidOperationException($"Azurite can't have port {((IPEndPoint)listener.LocalEndpoint).Port}: {taken.Message}. Stop what listens there, or choose another port.", taken);
        }
    }

    private static string Endpoint(int port) => $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/{MemoryStorage.AccountName}";

    private async Task Listens(int port, CancellationToken cancellationToken)
    {
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                return;
            }
            catch (SocketException) when (!process.HasExited && Stopwatch.GetElapsedTime(started) < StartLimit)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
            }
            catch (SocketException refused)
            {
                throw new InvalidOperationException($"Azurite did not come up on port {port}: {Output()} Remove {Options.CacheFolder} to install it anew.", refused);
            }
        }
    }

    private void Keep(string? line)
    {
        lock (output)
        {
            if (line is { Length: > 0 } && output.Count < 50)
            {
                output.Add(line);
            }
        }
    }

    private string Output()
    {
        lock (output)
        {
            return output.Count == 0 ? "it said nothing." : string.Join(' ', output);
        }
    }
}
