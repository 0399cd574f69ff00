using Ringback.Simulation;

namespace Ringback.AcsEmulator;

/// <summary><c>/emulator/clock</c>: reads, sets, speeds up and advances the virtual clock, and takes the apps that follow it.</summary>
internal static class ClockControl
{
    public static void Register(EmulatorParts parts, TimeProvider time)
    {
        if (time is not VirtualClock clock)
        {
            parts.Routes.Map("GET", "/emulator/clock", (_, _) => new EmulatorResponse(200, new { now = parts.Clock.Now, speed = 1.0 }), RouteOptions.Control);
            return;
        }

        var followers = new Followers(parts.Outbox);
        var travel = new TimeTravel(clock, parts, followers);
        parts.Routes.Map("GET", "/emulator/clock", (_, _) => Shown(travel), RouteOptions.Control);
        parts.Routes.MapAsync("POST", "/emulator/clock", (request, _) => ChangeAsync(request.Json<Change>(), travel));
        parts.Routes.Map("POST", "/emulator/clock/followers", (request, _) => Follow(request.Json<Follower>(), followers, clock), RouteOptions.Control);
    }

    private static async Task<EmulatorResponse> ChangeAsync(Change change, TimeTravel travel)
    {
        if ((change.Now, change.Advance, change.Speed) is (null, null, null) || change.Advance < TimeSpan.Zero || change.Speed is < 0 or > 100_000)
        {
            throw new EmulatorException(400, "BadRequest", "Give 'now' (a time), 'advance' (a duration such as PT30M, not negative) or 'speed' (0 to 100000).");
        }

        if (change.Now is { } now)
        {
            await travel.SetAsync(now);
        }

        if (change.Advance is { } span)
        {
            await travel.AdvanceAsync(span);
        }

        if (change.Speed is { } speed)
        {
            await travel.RunAsync(speed);
        }

        return Shown(travel);
    }

    private static EmulatorResponse Follow(Follower follower, Followers followers, VirtualClock clock)
    {
        if (!Uri.TryCreate(follower.Endpoint, UriKind.Absolute, out var endpoint))
        {
            throw new EmulatorException(400, "BadRequest", $"The endpoint '{follower.Endpoint}' is no web address.");
        }

        // What the clock does at this moment: during a journey it stands still, and the follower has to stand still too.
        followers.Add(endpoint);
        return new EmulatorResponse(200, new { now = clock.GetUtcNow(), speed = clock.Speed });
    }

    private static EmulatorResponse Shown(TimeTravel travel) => new(200, new { now = travel.Now, speed = travel.Speed });

    private sealed record Change(DateTimeOffset? Now, TimeSpan? Advance, double? Speed);

    private sealed record Follower(string? Endpoint);
}
