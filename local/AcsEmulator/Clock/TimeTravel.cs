using Ringback.Simulation;

namespace Ringback.AcsEmulator;

/// <summary>
/// Moves the virtual clock so that everything which falls due on the way is really done, here and in the apps that follow, before time goes on
/// (design.md 9).
/// </summary>
internal sealed class TimeTravel(VirtualClock clock, EmulatorParts parts, Followers followers)
{
    /// <summary>A world that is still busy after so many rounds at one instant is in a loop.</summary>
    private const int MostRounds = 10_000;
    private Task journey = Task.CompletedTask;
    private double speed = clock.Speed;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The speed at which the clock runs when nobody travels.</summary>
    public double Speed => speed;

    /// <summary>Lets the clock run at another speed.</summary>
    public Task RunAsync(double newSpeed) => InTurnAsync(() =>
    {
        speed = newSpeed;
        clock.Run(newSpeed);
        return followers.TellAsync(Now, newSpeed);
    });

    /// <summary>Puts the clock to a time, leaving out what lies between.</summary>
    public Task SetAsync(DateTimeOffset time) => InTurnAsync(async () =>
    {
        clock.Set(time);
        await followers.TellAsync(time, speed);
    });

    /// <summary>Goes <paramref name="span"/> ahead, through everything that falls due.</summary>
    public Task AdvanceAsync(TimeSpan span) => InTurnAsync(async () =>
    {
        clock.Freeze();
        try
        {
            await TravelToAsync(Now + span);
        }
        finally
        {
            clock.Run(speed);
        }

        if (speed > 0)
        {
            await followers.TellAsync(Now, speed);
        }
    });

    private async Task TravelToAsync(DateTimeOffset target)
    {
        while (await SettleAsync() is { } next && next <= target)
        {
            clock.AdvanceTo(next);
        }

        clock.AdvanceTo(target);
        await SettleAsync();
    }

    /// <summary>Rounds at one instant until nobody has anything left to do.</summary>
    /// <returns>When the next thing falls due; null when nothing ever will.</returns>
    private async Task<DateTimeOffset?> SettleAsync()
    {
        for (var i = 0; i < MostRounds; i++)
        {
            var before = parts.State.Activity;
            clock.AdvanceTo(Now);
            await parts.Outbox.WhenIdleAsync();
            var round = await followers.TellAsync(Now, 0);
            await parts.Outbox.WhenIdleAsync();
            if (round.Worked == 0 && parts.State.Activity == before)
            {
                return Round.Earliest(clock.NextDue, Round.Earliest(Ahead(round.NextDue), Ahead(parts.Options.NextVisibleMessage?.Invoke())));
            }
        }

        throw new EmulatorException(500, "NotSettling", $"At {Now:O} there was still something to do after {MostRounds} rounds: something repeats itself without waiting.");
    }

    /// <summary>What is due already and was still not done will not be done by waiting.</summary>
    private DateTimeOffset? Ahead(DateTimeOffset? due) => due > Now ? due : null;

    /// <summary>One journey after another.</summary>
    private async Task InTurnAsync(Func<Task> travel)
    {
        var done = new TaskCompletionSource();
        var before = Interlocked.Exchange(ref journey, done.Task);
        await before;
        try
        {
            await travel();
        }
        finally
        {
            done.SetResult();
        }
    }
}
