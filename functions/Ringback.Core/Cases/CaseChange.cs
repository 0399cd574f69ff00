namespace Ringback.Core.Cases;

/// <summary>What became of a request to change a case.</summary>
public abstract record CaseChange
{
    private CaseChange()
    {
    }

    /// <summary>The case changed; the entry belongs on its timeline.</summary>
    public sealed record Made(Case Case, Entry Entry) : CaseChange;

    /// <summary>It was so already: asking twice changes nothing.</summary>
    public sealed record Already(Case Case) : CaseChange;

    /// <summary>The case is in a state that forbids it.</summary>
    /// <param name="Holder">Who has the case, when that is the reason.</param>
    public sealed record Refused(string Why, PersonId? Holder) : CaseChange;
}
