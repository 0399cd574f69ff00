namespace Ringback.Core.Texts.Sending;

/// <summary>What an intent needs next.</summary>
public abstract record IntentMove
{
    private IntentMove()
    {
    }

    /// <summary>It is settled.</summary>
    public sealed record Nothing : IntentMove;

    public sealed record Wait(DateTimeOffset Until) : IntentMove;

    /// <summary>Save it as given, then send it.</summary>
    public sealed record Send(Intent Leased) : IntentMove;

    /// <summary>Save it as given; there is nothing to send now.</summary>
    public sealed record Save(Intent Changed) : IntentMove;
}
