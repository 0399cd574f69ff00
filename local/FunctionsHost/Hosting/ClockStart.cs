using Microsoft.Extensions.Hosting;
using Ringback.FunctionsHost.Clock;

namespace Ringback.FunctionsHost.Hosting;

/// <summary>Starts before every service of the app: they shall see the emulator's time from the first moment.</summary>
internal sealed class ClockStart(FollowedClock clock, StartFailure failures) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => failures.GuardAsync(() => clock.FollowAsync(ownAddress: null, cancellationToken));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
