using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ringback.FunctionsHost.Clock;
using Ringback.FunctionsHost.Durable;
using Ringback.FunctionsHost.Functions;
using Ringback.FunctionsHost.Queues;
using Ringback.FunctionsHost.Timers;

namespace Ringback.FunctionsHost.Hosting;

/// <summary>Starts after every service of the app: requests, queues, timers and the durable hub. Stops before them, in the opposite order.</summary>
internal sealed class TriggersStart(
    LocalFunctionsHost host, FunctionsHostOptions options, FollowedClock clock, QueueListeners queues, TimerListeners timers, DurableFunctions durable,
    HostActivity activity, StartFailure failures, ILoggerFactory loggers) : IHostedService
{
    private WebListener? web;

    public Task StartAsync(CancellationToken cancellationToken) => failures.GuardAsync(async () =>
    {
        if (options.Urls is { } urls)
        {
            web = await WebListener.StartAsync(urls, host.HandleAsync, loggers, cancellationToken);
            options.Urls = web.Address;
            options.WorkerId ??= new string([.. web.Address.Where(char.IsLetterOrDigit)]);
            await clock.FollowAsync(web.Address, cancellationToken);
        }

        await durable.StartAsync(cancellationToken);
        queues.Start(options.ManualPump);
        timers.Start();
    });

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        timers.Dispose();
        queues.Dispose();
        if (web is not null)
        {
            await web.StopAsync(cancellationToken);
        }

        await durable.StopAsync(cancellationToken);
        if (!options.ManualPump)
        {
            await activity.WaitForIdleAsync(TimeSpan.FromSeconds(5));
        }
    }
}
