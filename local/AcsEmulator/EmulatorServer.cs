using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ringback.AcsEmulator;

/// <summary>The emulator on a port of this machine, with storage beside it on the same port.</summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly HttpMessageInvoker outgoing;

    private EmulatorServer(WebApplication application, HttpMessageInvoker outgoing, Emulator emulator)
    {
        this.application = application;
        this.outgoing = outgoing;
        Emulator = emulator;
    }

    public Emulator Emulator { get; }

    /// <summary>Starts on <c>127.0.0.1</c>, at the port of the options' public address.</summary>
    /// <param name="storage">Serves what begins with <c>/storage</c>; null without storage.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<EmulatorServer> StartAsync(
        EmulatorOptions options, TimeProvider time, RequestDelegate? storage = null, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Microsoft.Extensions.Hosting.IHostLifetime, NoLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowSynchronousIO = true;
            kestrel.Listen(System.Net.IPAddress.Loopback, options.PublicUrl.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var built = builder.Build();
        var sender = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1) });
        var emulator = new Emulator(options, time, sender);
        built.Run(context => ServeAsync(context, emulator, storage));
        await built.StartAsync(cancellationToken);
        return new EmulatorServer(built, sender, emulator);
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(CancellationToken.None);
        await application.DisposeAsync();
        outgoing.Dispose();
    }

    private static async Task ServeAsync(HttpContext context, Emulator emulator, RequestDelegate? storage)
    {
        if (storage is not null && context.Request.Path.StartsWithSegments("/storage", StringComparison.Ordinal))
        {
            await storage(context);
            return;
        }

        try
        {
            await emulator.HandleAsync(context);
        }
        catch (HttpRequestException)
        {
            context.Abort();
        }
        catch (Exception mistake) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = 500;
            await context.Response.WriteAsJsonAsync(new { error = new { code = "InternalServerError", message = $"a mistake in the emulator: {mistake}" } });
        }
    }

    /// <summary>Whoever starts the server also stops it: it leaves Ctrl+C alone.</summary>
    private sealed class NoLifetime : Microsoft.Extensions.Hosting.IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
