namespace Ringback.Core.Callbacks;

/// <summary>Why a person's phone is rung about a case.</summary>
public enum CallbackCause
{
    /// <summary>The person asked for it, by API, link or text: 1 connects to the caller.</summary>
    Asked,

    /// <summary>A promise is overdue: 1 takes the case, 2 connects to the caller now.</summary>
    Overdue,
}
