using Ringback.Core.Routing.Trials.Replay;
using Ringback.Local.Cloud;

namespace Ringback.Local.Trials;

internal static class RecordedCalls
{
    /// <summary>The latest calls of an app, each with its timeline.</summary>
    /// <param name="limit">At most so many.</param>
    public static async Task<IReadOnlyList<RecordedCall>> RecordedCallsAsync(this AppClient app, int limit, CancellationToken cancellation)
    {
        var calls = new List<RecordedCall>();
        for (string? next = ""; next is not null && calls.Count < limit;)
        {
            var page = await app.GetAsync(next.Length == 0 ? "calls" : $"calls?next={Uri.EscapeDataString(next)}", cancellation);
            foreach (var id in page.GetProperty("items").EnumerateArray().Select(call => call.GetProperty("id").GetString()).Take(limit - calls.Count))
            {
                calls.AddRange(RecordedCall.Read((await app.GetAsync($"calls/{id}", cancellation)).GetRawText()));
            }

            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        }

        return calls;
    }
}
