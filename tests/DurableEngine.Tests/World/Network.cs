namespace DurableEngine.Tests;

/// <summary>What happens to a request to storage.</summary>
internal enum Fate
{
    Arrives,

    /// <summary>The connection is refused.</summary>
    Refused,

    /// <summary>It is done, but its answer is lost.</summary>
    AnswerLost,
}

/// <summary>The way from one process to storage.</summary>
internal sealed class Network(HttpMessageHandler storage) : DelegatingHandler(storage)
{
    public int Requests { get; private set; }

    public List<string> Log { get; } = [];

    /// <summary>Whether the first failure is the death of the process: nothing it does arrives any more.</summary>
    public bool FailuresKill { get; set; }

    public bool IsDead { get; private set; }

    public void Revive() => IsDead = false;

    /// <summary>By the number of the request, from 1.</summary>
    public Func<int, Fate> FateOf { get; set; } = _ => Fate.Arrives;

    public Network Another() => new(InnerHandler!);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var fate = IsDead ? Fate.Refused : FateOf(++Requests);
        Log.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        IsDead |= FailuresKill && fate != Fate.Arrives;
        if (fate == Fate.Refused)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "connection refused");
        }

        var response = await base.SendAsync(request, cancellationToken);
        return fate == Fate.AnswerLost ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "the answer was lost") : response;
    }
}
