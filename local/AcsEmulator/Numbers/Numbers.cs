namespace Ringback.AcsEmulator;

/// <summary>The numbers of the business. Use under <see cref="EmulatorState.Gate"/>.</summary>
public sealed class Numbers
{
    private readonly Dictionary<string, BusinessNumber> known = new(StringComparer.Ordinal);

    /// <summary>The business's number; null when nobody configured or used it as one.</summary>
    public BusinessNumber? Find(string e164) => known.GetValueOrDefault(e164);

    /// <summary>The number, taken as one of the business from now on: it was dialled, or used as caller id or sender.</summary>
    public BusinessNumber Use(string e164) => known.TryGetValue(e164, out var number) ? number : known[e164] = BusinessNumber.Unconfigured(e164);

    /// <summary>Says what a number can do.</summary>
    public void Configure(BusinessNumber number) => known[number.Number] = number;
}
