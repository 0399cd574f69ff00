using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Ringback.Simulation;

namespace Ringback.FunctionsHost.Clock;

/// <summary>
/// Keeps the app's clock with the emulator's: registers with it at the start, and does what it says at POST /local/clock ({"now","speed"}; speed 0 means
/// that time stands still while everything due is done, and the answer {"nextDue","worked"} says what comes next).
/// </summary>
internal sealed class FollowedClock(FunctionsHostOptions options, ILogger<FollowedClock> logger)
{
    public const string Path = "/local/clock";

    // How far two clocks of one speed may come apart between two orders, without anybody having set one back.
    private static readonly TimeSpan Drift = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private int orders;

    /// <summary>The clock that follows; null when the app keeps its own.</summary>
    public VirtualClock? Clock { get; } = options.ClockEndpoint is null ? null : new VirtualClock(TimeProvider.System.GetUtcNow());

    /// <summary>The app's clock, when it is another virtual one.</summary>
    public VirtualClock? AppClock { get; set; }

    public bool IsFollowing => Clock is not null;

    public DateTimeOffset? NextDue => (Clock ?? AppClock)?.NextDue;

    /// <summary>Takes over the emulator's time. First without, later with the address where it is to say more.</summary>
    /// <exception cref="InvalidOperationException">Nothing answers there within 10 s.</exception>
    public async Task FollowAsync(string? ownAddress, CancellationToken cancellationToken)
    {
        if (Clock is null)
        {
            return;
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var address = options.ClockEndpoint!.TrimEnd('/') + "/emulator/clock";
        var known = orders;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var answer = ownAddress is null
                    ? await client.GetAsync(address, cancellationToken)
                    : await client.PostAsJsonAsync(address + "/followers", new { endpoint = ownAddress + Path }, cancellationToken);
                answer.EnsureSuccessStatusCode();
                var state = await answer.Content.ReadFromJsonAsync<ClockState>(cancellationToken);
                lock (gate)
                {
                    // What the emulator has said meanwhile is newer than this answer.
                    if (orders == known)
                    {
                        Clock.Set(state!.Now);
                        Clock.Run(state.Speed);
                    }
                }

                return;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                if (attempt == 20)
                {
                    throw new InvalidOperationException(
                        $"the clock at {address} does not answer ({failure.Message}). Start the emulator first (scripts/emulator), or leave out Local:ClockEndpoint.", failure);
                }

                logger.LogDebug(failure, "The clock at {Address} does not answer yet", address);
                await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>Answers the emulator.</summary>
    /// <param name="context">Its request.</param>
    /// <param name="settle">Does everything that is due and gives how much that was.</param>
    public async Task HandleAsync(HttpContext context, Func<bool, CancellationToken, Task<int>> settle)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || await ReadAsync(context.Request) is not { } state)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        bool wentBack;
        lock (gate)
        {
            orders++;
            var ahead = Clock!.GetUtcNow() - state.Now;
            wentBack = ahead > Drift;
            Clock.Freeze();
            if (ahead > TimeSpan.Zero)
            {
                Clock.Set(state.Now);
            }
        }

        Clock.AdvanceTo(state.Now);
        var worked = state.Speed == 0 || wentBack ? await settle(wentBack, context.RequestAborted) : 0;
        Clock.Run(state.Speed);
        await context.Response.WriteAsJsonAsync(new ClockAnswer(Clock.NextDue, worked), context.RequestAborted);
    }

    /// <returns>Null when the body is not an order: a clock that took a time which nobody gave would stand in the year 1.</returns>
    private static async Task<ClockState?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFromJsonAsync<ClockState>(request.HttpContext.RequestAborted) is { Speed: >= 0 } state && state.Now != default ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record ClockState(DateTimeOffset Now, double Speed);

    private sealed record ClockAnswer(DateTimeOffset? NextDue, int Worked);
}
