using Ringback.Core.Routing;

namespace Ringback.Core.Cases;

/// <summary>What a caller told about themselves and the matter, in the caller's own words.</summary>
/// <param name="Address">Where the work is, as given.</param>
/// <param name="Job">What is needed.</param>
/// <param name="Said">The rest that was said: the transcript of a message, and the answers to the plan's own questions.</param>
/// <param name="How">How the last call ended, for people.</param>
public sealed record Particulars(string? Name, string? Address, string? Job, string? Said, string? How)
{
    /// <summary>The fields of the intake by which these are known.</summary>
    public const string NameField = "name";
    public const string AddressField = "address";
    public const string JobField = "reason";

    public static Particulars None { get; } = new(null, null, null, null, null);

    public static Particulars Of(CallVerdict verdict)
    {
        var others = verdict.Told
            .Where(field => field.Key is not (NameField or AddressField or JobField))
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}: {field.Value}");
        var said = string.Join("; ", others.Append(verdict.Message).Where(part => !string.IsNullOrWhiteSpace(part)));
        return new Particulars(
            verdict.Told.GetValueOrDefault(NameField),
            verdict.Told.GetValueOrDefault(AddressField),
            verdict.Told.GetValueOrDefault(JobField),
            said.Length == 0 ? null : said,
            CallReason.HowItEnded(verdict));
    }

    /// <summary>What was told later counts; what was not told again still holds.</summary>
    public Particulars Then(Particulars later) =>
        new(later.Name ?? Name, later.Address ?? Address, later.Job ?? Job, later.Said ?? Said, later.How ?? How);
}
