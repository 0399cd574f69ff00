namespace Ringback.Core.Cases;

public enum NeedCause
{
    /// <summary>A missed call.</summary>
    Call,

    /// <summary>A text from the caller.</summary>
    Text,
}

/// <summary>The case's clock: since when the caller has been waiting for a person. Raised by a missed call or a reply, met by contact.</summary>
/// <param name="Number">1, 2, 3, ... within the case.</param>
/// <param name="Calls">Missed calls within this need; none when a text raised it and no call came after.</param>
/// <param name="Climbed">The last rung that has been sent; <see cref="Rung.TextBack"/> when none of the ladder has.</param>
/// <param name="MetAt">When contact was made; null: the caller is waiting.</param>
public sealed record Need(int Number, NeedCause Cause, DateTimeOffset Since, Terms Terms, int Calls, Rung Climbed, DateTimeOffset? MetAt)
{
    public static Need RaisedBy(NeedCause cause, int number, DateTimeOffset since, Terms terms) =>
        new(number, cause, since, terms, Calls: cause == NeedCause.Call ? 1 : 0, Climbed: Rung.TextBack, MetAt: null);

    /// <summary>The caller said that it is urgent.</summary>
    public bool IsUrgent { get; init; }

    public bool IsOpen => MetAt is null;
}
