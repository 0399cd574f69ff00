using System.Diagnostics;
using Ringback.Local.Cloud;

namespace Ringback.Local.Load;

/// <summary>People who call one after another, each from a number of their own, and hang up before anybody takes the call.</summary>
/// <param name="rate">Calls a second.</param>
internal sealed class ImpatientCallers(EmulatorClient emulator, string line, double rate)
{
    private const long FirstNumber = 13125560000;

    /// <summary>Seconds until a caller hangs up: this many, and up to <see cref="MorePatience"/> more, so that calls end at every point of the greeting and the ring.</summary>
    private const int LeastPatience = 4;
    private const int MorePatience = 9;

    /// <summary>Completes when the last caller has hung up.</summary>
    /// <returns>The callers' numbers.</returns>
    public async Task<IReadOnlyList<string>> CallAsync(int calls, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var underWay = new List<Task>();
        var numbers = Enumerable.Range(0, calls).Select(i => $"+{FirstNumber + i}").ToList();
        for (var i = 0; i < calls; i++)
        {
            var wait = TimeSpan.FromSeconds(i / rate) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellation);
            }

            underWay.Add(CallAsync(numbers[i], TimeSpan.FromSeconds(LeastPatience + (i % MorePatience)), cancellation));
        }

        await Task.WhenAll(underWay);
        return numbers;
    }

    private async Task CallAsync(string from, TimeSpan patience, CancellationToken cancellation)
    {
        var call = await emulator.DialAsync(from, line, cancellation);
        await Task.Delay(patience, cancellation);
        await emulator.HangUpAsync(call, cancellation);
    }
}
