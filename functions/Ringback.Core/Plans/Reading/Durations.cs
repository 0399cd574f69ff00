namespace Ringback.Core.Plans.Reading;

/// <summary>Times as people write them: <c>45s</c>, <c>30m</c>, <c>2h</c>, <c>1d</c>; a bare number is seconds.</summary>
internal static class Durations
{
    public static bool TryRead(string text, out TimeSpan span)
    {
        var digits = text.TrimEnd('s', 'm', 'h', 'd');
        var unit = text[digits.Length..] switch
        {
            "" or "s" => TimeSpan.FromSeconds(1),
            "m" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            "d" => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        var isTime = int.TryParse(digits, out var count) && count >= 0 && count < 1_000_000 && unit > TimeSpan.Zero;
        span = isTime ? count * unit : TimeSpan.Zero;
        return isTime;
    }

    public static string Write(TimeSpan span) =>
        span.TotalSeconds % 86400 == 0 && span > TimeSpan.Zero ? $"{span.TotalDays}d"
        : span.TotalSeconds % 3600 == 0 && span > TimeSpan.Zero ? $"{span.TotalHours}h"
        : span.TotalSeconds % 60 == 0 && span > TimeSpan.Zero ? $"{span.TotalMinutes}m"
        : $"{span.TotalSeconds}s";
}
