using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Media;

/// <summary>A play or a recognition of a call. One runs at a time.</summary>
internal abstract class MediaOperation
{
    public static readonly ResultCode Cancelled = ResultCode.Media(400, 8508, "Action was canceled.");

    /// <summary>Begins; <paramref name="finished"/> is called when it ended by itself.</summary>
    public abstract void Start(Action finished);

    /// <summary>Ends it and says so to the app.</summary>
    public abstract void Cancel();

    /// <summary>Ends it without a word: the call is over.</summary>
    public abstract void Stop();

    /// <summary>The party hears something, or it is its turn to speak or press.</summary>
    public abstract bool Occupies(Party party);

    public virtual void Joined(Party party)
    {
    }

    public virtual void Left(Party party)
    {
    }

    public virtual void Tone(Party party, string tone)
    {
    }

    public virtual void Speech(Party party, string text, TimeSpan length)
    {
    }
}
