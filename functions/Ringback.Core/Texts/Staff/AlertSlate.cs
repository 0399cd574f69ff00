namespace Ringback.Core.Texts.Staff;

/// <param name="At">When the person was last alerted about it.</param>
public sealed record OpenAlert(string Code, CaseId Case, DateTimeOffset At);

/// <summary>What one person was alerted about and may answer, each by its code. Oldest first.</summary>
public sealed record AlertSlate(IReadOnlyList<OpenAlert> Open)
{
    /// <summary>Some codes stay free, so that one is found soon and none comes back at once; who has more open alerts answers them elsewhere.</summary>
    public const int Most = 100;

    public static AlertSlate Blank { get; } = new([]);

    public OpenAlert? Find(string code) => Open.FirstOrDefault(alert => alert.Code == code);

    /// <summary>The person is alerted about a case: it keeps the code that it has, or gets one that no other of them has.</summary>
    public (AlertSlate Slate, string Code) Give(CaseId id, DateTimeOffset at)
    {
        var others = Open.Where(alert => alert.Case != id).TakeLast(Most - 1).ToList();
        var code = Open.FirstOrDefault(alert => alert.Case == id)?.Code ?? Free(id, others);
        return (new AlertSlate([.. others, new OpenAlert(code, id, at)]), code);
    }

    public AlertSlate Without(IReadOnlyCollection<CaseId> over) => new([.. Open.Where(alert => !over.Contains(alert.Case))]);

    private static string Free(CaseId id, List<OpenAlert> others)
    {
        var start = AlertCodes.StartFor(id);
        return Enumerable.Range(0, AlertCodes.Count).Select(step => AlertCodes.At((start + step) % AlertCodes.Count)).First(code => others.TrueForAll(alert => alert.Code != code));
    }
}
