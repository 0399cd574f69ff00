namespace Ringback.Core.Cases;

/// <summary>What stands for a caller in keys and ids: 26 characters that don't show the number.</summary>
public readonly record struct CallerKey(string Value)
{
    private const int Length = 26;

    public static CallerKey Of(PhoneNumber caller) => new(CallId.Hashed("caller", caller.Value));

    /// <summary>The caller whose case this is; null when the text is no case's id.</summary>
    public static CallerKey? OfCase(CaseId id)
    {
        var dash = id.Value.LastIndexOf('-');
        return dash == Length && id.Value.Length - dash is > 1 and < 10
            && id.Value.AsSpan(0, dash).IndexOfAnyExcept("0123456789abcdef") < 0
            && id.Value.AsSpan(dash + 1).IndexOfAnyExceptInRange('0', '9') < 0
            ? new CallerKey(id.Value[..dash])
            : null;
    }

    /// <summary>The caller's <paramref name="number"/>th case (from 1).</summary>
    public CaseId Case(int number) => new($"{Value}-{number}");

    public override string ToString() => Value;
}
