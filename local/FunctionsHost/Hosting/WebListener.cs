using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ringback.FunctionsHost.Hosting;

/// <summary>Kestrel around the host's handler.</summary>
internal sealed class WebListener(WebApplication app)
{
    /// <summary>The first address that is listened on, its real port included.</summary>
    public string Address { get; } = app.Urls.First();

    /// <exception cref="IOException">Another process listens there.</exception>
    public static async Task<WebListener> StartAsync(string urls, RequestDelegate handler, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(urls).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton<ILoggerFactory>(new InnerLoggers(loggers));
        builder.Services.AddSingleton<IHostLifetime, OuterLifetime>();
        var app = builder.Build();
        app.Run(handler);
        await app.StartAsync(cancellationToken);
        return new WebListener(app);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await app.StopAsync(cancellationToken);
        await app.DisposeAsync();
    }

    /// <summary>The app's own host listens to signals; this one lives and dies with it.</summary>
    private sealed class OuterLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Kestrel's lines are worth reading; those of the host around it would say again what the app's host says.</summary>
    private sealed class InnerLoggers(ILoggerFactory loggers) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) =>
            categoryName.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal) ? NullLogger.Instance : loggers.CreateLogger(categoryName);

        public void AddProvider(ILoggerProvider provider) => loggers.AddProvider(provider);

        public void Dispose()
        {
        }
    }
}
