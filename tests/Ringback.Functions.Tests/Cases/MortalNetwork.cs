namespace Ringback.Functions.Tests.Cases;

/// <summary>The process is gone.</summary>
internal sealed class ProcessDiedException() : Exception("The process has died.");

/// <summary>The app's way to the network. Once its time has come the process is dead: this request and all later ones fail.</summary>
internal sealed class MortalNetwork(HttpMessageHandler network) : DelegatingHandler(network)
{
    private int? lives;
    private bool answersAreLost;

    public bool IsDead { get; private set; }

    public int Requests { get; private set; }

    /// <summary>Dies at the <paramref name="nth"/> request from now (from 0).</summary>
    /// <param name="afterIt">The request is still carried out, but its answer is lost.</param>
    public void DieAt(int nth, bool afterIt) => (lives, answersAreLost) = (nth, afterIt);

    public void Revive() => (IsDead, lives) = (false, null);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        var isLast = lives == 0;
        lives--;
        if (IsDead || (isLast && !answersAreLost))
        {
            IsDead = true;
            throw new ProcessDiedException();
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (isLast)
        {
            response.Dispose();
            IsDead = true;
            throw new ProcessDiedException();
        }

        return response;
    }
}
