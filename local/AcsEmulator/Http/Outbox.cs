namespace Ringback.AcsEmulator;

/// <summary>
/// Requests that the emulator makes to others. They are put here under <see cref="EmulatorState.Gate"/> and leave once the lock is released, so that nobody
/// is ever called with the lock held.
/// </summary>
public sealed class Outbox(EmulatorState state, HttpMessageInvoker outgoing, TimeSpan timeout)
{
    private readonly Queue<Letter> waiting = new();
    private readonly List<TaskCompletionSource> idleWaiters = [];
    private int underWay;

    /// <summary>Whether a request waits or is under way.</summary>
    public bool Busy
    {
        get
        {
            lock (state.Gate)
            {
                return waiting.Count > 0 || underWay > 0;
            }
        }
    }

    /// <summary>Has a request sent; <paramref name="done"/> gets the answer under the lock. Call it under the lock.</summary>
    public void Send(HttpRequestMessage request, Action<Answer> done) => waiting.Enqueue(new Letter(request, done));

    /// <summary>Sends what waits. Call it without the lock.</summary>
    public void Flush()
    {
        while (Take() is { } letter)
        {
            _ = DeliverAsync(letter);
        }
    }

    /// <summary>Sends one request now, outside of any queue. Call it without the lock.</summary>
    /// <param name="patience">Wall-clock time to wait for the answer; null for the usual.</param>
    public async Task<Answer> SendAsync(HttpRequestMessage request, TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? timeout);
        try
        {
            using var response = await outgoing.SendAsync(request, limit.Token);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return new Answer((int)response.StatusCode, body, response.Headers.ToDictionary(
                header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return new Answer(0, [], new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        }
    }

    /// <summary>Completes when nothing waits and nothing is under way.</summary>
    public Task WhenIdleAsync()
    {
        lock (state.Gate)
        {
            if (waiting.Count == 0 && underWay == 0)
            {
                return Task.CompletedTask;
            }

            var waiter = new TaskCompletionSource();
            idleWaiters.Add(waiter);
            return waiter.Task;
        }
    }

    private Letter? Take()
    {
        lock (state.Gate)
        {
            if (!waiting.TryDequeue(out var letter))
            {
                return null;
            }

            underWay++;
            return letter;
        }
    }

    private async Task DeliverAsync(Letter letter)
    {
        var answer = await SendAsync(letter.Request);
        letter.Request.Dispose();
        TaskCompletionSource[] released = [];
        lock (state.Gate)
        {
            underWay--;
            state.Worked();
            letter.Done(answer);
            if (underWay == 0 && waiting.Count == 0)
            {
                released = [.. idleWaiters];
                idleWaiters.Clear();
            }
        }

        Flush();
        foreach (var waiter in released)
        {
            waiter.SetResult();
        }
    }

    private sealed record Letter(HttpRequestMessage Request, Action<Answer> Done);
}

/// <summary>What came back. <see cref="Status"/> 0: nobody answered (connection refused, or no answer in time).</summary>
public sealed record Answer(int Status, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}
