namespace Ringback.Functions.Cases;

/// <summary>A message of the queue <c>ladders</c>: the ladder of this case must be started, or must look at its case again.</summary>
/// <param name="Start">No ladder is known to run yet.</param>
public sealed record LadderCall(string Case, int Ladder, bool Start)
{
    public string Instance => $"{Case}-{Ladder}";
}
