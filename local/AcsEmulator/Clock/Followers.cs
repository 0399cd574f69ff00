using System.Text.Json;

namespace Ringback.AcsEmulator;

/// <summary>The apps whose clocks follow the emulator's. One that can no longer be reached is dropped; it comes back when it starts again.</summary>
internal sealed class Followers(Outbox outbox)
{
    /// <summary>Settling an app takes as long as its work does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private readonly List<Uri> endpoints = [];

    public void Add(Uri endpoint)
    {
        lock (gate)
        {
            endpoints.Remove(endpoint);
            endpoints.Add(endpoint);
        }
    }

    /// <summary>Tells everybody the time and its speed; with speed 0 they answer once everything that was due is done.</summary>
    public async Task<Round> TellAsync(DateTimeOffset now, double speed)
    {
        var round = new Round(0, null);
        foreach (var endpoint in Current())
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
            {
                Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { now, speed }, EmulatorJson.Control)),
            };
            request.Content.Headers.ContentType = new("application/json");
            var answer = await outbox.SendAsync(request, Patience);
            if (answer.IsSuccess)
            {
                round = round.With(Read(answer.Body));
            }
            else if (answer.Status == 0)
            {
                Drop(endpoint);
            }
        }

        return round;
    }

    private Uri[] Current()
    {
        lock (gate)
        {
            return [.. endpoints];
        }
    }

    private void Drop(Uri endpoint)
    {
        lock (gate)
        {
            endpoints.Remove(endpoint);
        }
    }

    private static Round Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Round>(body, EmulatorJson.Options) ?? new Round(0, null);
        }
        catch (JsonException)
        {
            return new Round(0, null);
        }
    }
}

/// <summary>What followers did since they were told the time before, and when the next thing falls due.</summary>
internal sealed record Round(long Worked, DateTimeOffset? NextDue)
{
    public Round With(Round other) => new(Worked + other.Worked, Earliest(NextDue, other.NextDue));

    public static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;
}
