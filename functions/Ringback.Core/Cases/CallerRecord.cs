namespace Ringback.Core.Cases;

/// <summary>What is known of one caller: the latest case, and what was agreed about texts.</summary>
/// <param name="Cases">How many cases this caller has had.</param>
/// <param name="LastContactAt">When a person last talked to the caller on the phone: an older missed call that we hear of late needs nothing more.</param>
/// <param name="LastTextBackAt">When the last text-back was decided, for the plan's cool-down.</param>
/// <param name="AutomaticTexts">When automatic texts were decided within the last day, for the loop guard.</param>
/// <param name="OptedOutOf">Numbers of ours that the caller has sent STOP to.</param>
/// <param name="CannotText">Why no text reaches this number, such as a landline; null: nothing is known against it.</param>
public sealed record CallerRecord(
    PhoneNumber Number,
    int Cases,
    Case? Latest,
    DateTimeOffset? LastContactAt,
    DateTimeOffset? LastTextBackAt,
    IReadOnlyList<DateTimeOffset> AutomaticTexts,
    IReadOnlyList<PhoneNumber> OptedOutOf,
    string? CannotText)
{
    public static CallerRecord New(PhoneNumber number) => new(number, 0, null, null, null, [], [], null);

    /// <summary>As the caller gave it last; null: never told.</summary>
    public string? Name { get; init; }

    /// <summary>Where the caller wanted work done last, as given; null: never told.</summary>
    public string? Address { get; init; }

    public CallerKey Key => CallerKey.Of(Number);

    /// <summary>The one open case; at most one there is.</summary>
    public Case? Open => Latest is { IsClosed: false } ? Latest : null;

    public bool HasOptedOutOf(PhoneNumber sender) => OptedOutOf.Contains(sender);

    public CallerRecord OptOut(PhoneNumber sender) => HasOptedOutOf(sender) ? this : this with { OptedOutOf = [.. OptedOutOf, sender] };

    public CallerRecord OptIn(PhoneNumber sender) => this with { OptedOutOf = [.. OptedOutOf.Where(number => number != sender)] };

    /// <summary>Keeps what the caller has told, for the latest case and for the next one.</summary>
    public CallerRecord Learn(Particulars told) => this with
    {
        Name = told.Name ?? Name,
        Address = told.Address ?? Address,
        Latest = Latest is { } latest ? latest with { Known = latest.Known.Then(told) } : null,
    };

    /// <summary>Counts an automatic text for the loop guard.</summary>
    public CallerRecord AutomaticallyTexted(DateTimeOffset at) =>
        this with { AutomaticTexts = [.. AutomaticTexts.Where(earlier => at - earlier < Texts.TextRules.LoopGuardPeriod), at] };
}
