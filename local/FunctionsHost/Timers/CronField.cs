using System.Globalization;

namespace Ringback.FunctionsHost.Timers;

/// <summary>The values that one field of a schedule allows.</summary>
internal sealed class CronField
{
    private readonly bool[] allowed;
    private readonly int lowest;

    private CronField(bool[] allowed, int lowest)
    {
        this.allowed = allowed;
        this.lowest = lowest;
    }

    public int First => lowest + Array.IndexOf(allowed, true);

    public bool Allows(int value) => allowed[value - lowest];

    /// <summary>The smallest allowed value that is at least <paramref name="value"/>; null when none is left.</summary>
    public int? AtLeast(int value)
    {
        var found = value - lowest < allowed.Length ? Array.IndexOf(allowed, true, value - lowest) : -1;
        return found < 0 ? null : lowest + found;
    }

    /// <param name="text">"*", or a comma-separated list of values and ranges, each perhaps with "/step".</param>
    /// <param name="lowest">The smallest value there is.</param>
    /// <param name="highest">The largest value there is.</param>
    /// <param name="names">Names that stand for values from <paramref name="lowest"/> on.</param>
    public static CronField Parse(string text, int lowest, int highest, params ReadOnlySpan<string> names)
    {
        var values = new bool[highest - lowest + 1];
        foreach (var part in text.Split(','))
        {
            var (range, step) = part.Split('/') switch
            {
                [var whole] => (whole, 0),
                [var whole, var by] when int.TryParse(by, NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every > 0 => (whole, every),
                _ => throw Wrong(text, lowest, highest),
            };
            var (from, to) = Range(range, step, text, lowest, highest, names);
            for (var value = from; value <= to; value += Math.Max(step, 1))
            {
                values[value - lowest] = true;
            }
        }

        return new CronField(values, lowest);
    }

    private static (int From, int To) Range(string range, int step, string text, int lowest, int highest, ReadOnlySpan<string> names)
    {
        if (range == "*")
        {
            return (lowest, highest);
        }

        var dash = range.IndexOf('-', StringComparison.Ordinal);
        var from = Value(dash < 0 ? range : range[..dash], names, lowest);
        var to = dash >= 0 ? Value(range[(dash + 1)..], names, lowest) : step > 0 ? highest : from;
        return from >= lowest && to <= highest && from <= to ? (from, to) : throw Wrong(text, lowest, highest);
    }

    private static int Value(string text, ReadOnlySpan<string> names, int lowest)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (text.Length >= 3 && names[i].StartsWith(text, StringComparison.OrdinalIgnoreCase))
            {
                return lowest + i;
            }
        }

        return int.MinValue;
    }

    private static FormatException Wrong(string text, int lowest, int highest) =>
        new($"'{text}' is not a list of values or ranges from {lowest} to {highest}");
}
