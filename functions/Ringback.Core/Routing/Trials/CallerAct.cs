namespace Ringback.Core.Routing.Trials;

/// <summary>Something that the caller of a trial does. One after another, each begins when the one before is done.</summary>
public abstract record CallerAct
{
    /// <summary>Presses a key, 1 s after the next prompt that asks for something.</summary>
    public sealed record Press(string Key) : CallerAct;

    /// <summary>Says something, 1 s after the next prompt that asks for something.</summary>
    /// <param name="Length">How long it takes; null: as long as the words take.</param>
    public sealed record Say(string Text, TimeSpan? Length = null) : CallerAct;

    /// <summary>Does nothing for a while; whatever happens meanwhile happens.</summary>
    public sealed record Wait(TimeSpan Time) : CallerAct;

    /// <summary>Lets the next prompt that asks for something pass.</summary>
    public sealed record StaySilent : CallerAct;

    /// <param name="After">After the act before, or after the call was answered.</param>
    public sealed record HangUp(TimeSpan After) : CallerAct;
}
