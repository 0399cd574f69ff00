namespace Ringback.Core.Routing.Trials.Running;

/// <summary>Whether the caller hears something, is to do something, or is left in silence, and for how long.</summary>
internal sealed class Ear(TrialRun run)
{
    private DateTimeOffset? quietSince;

    public TrialSilence Longest { get; private set; } = TrialSilence.None;

    /// <summary>The caller is connected, and nothing is to be heard.</summary>
    public void Quiet() => quietSince ??= run.Now;

    /// <summary>The caller hears something, is to answer, or has gone.</summary>
    public void NotQuiet()
    {
        if (quietSince is { } since && run.Now - since > Longest.Length)
        {
            Longest = new TrialSilence(run.Now - since, since - run.Start, run.State.Step);
        }

        quietSince = null;
    }
}
