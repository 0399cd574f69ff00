namespace Ringback.Core.Areas;

/// <summary>
/// How a plan names a part of the world: an area code (<c>312</c>), the beginning of a number (<c>+44</c>, <c>+4420</c>), a state or province (<c>IL</c>, <c>Illinois</c>), a
/// time zone of North America (<c>Eastern Time</c>), or a country (<c>GB</c>, <c>Canada</c>). Two letters that are a state are the state, so Canada (<c>CA</c>), Germany (<c>DE</c>) and the like are named in full or by calling code.
/// </summary>
public static class AreaKey
{
    /// <summary>Whether that names anything that there is.</summary>
    public static bool IsKnown(string key) =>
        key is ['+', >= '1' and <= '9', ..] ? key.Length <= 12 && key.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
        : IsAreaCode(key, out var code) ? AreaCode.Find(code) is not null
        : State.Find(key) is not null || AmericanTime.Find(key) is not null || Country.Find(key) is not null;

    /// <summary>Whether a number is at home there. An area code need not be one that we know: new ones come into use every year.</summary>
    public static bool Covers(string key, PhoneNumber number) =>
        key.StartsWith('+') ? number.Value.StartsWith(key, StringComparison.Ordinal)
        : IsAreaCode(key, out _) ? number.Value is ['+', '1', _, _, _, _, _, _, _, _, _, _] && number.Value.AsSpan(2, 3).SequenceEqual(key)
        : State.Find(key) is { } state ? AreaCode.Of(number)?.IsIn(state.Code) == true
        : AmericanTime.Find(key) is { } time ? AreaCode.Of(number) is { } area && time.Covers(area)
        : Country.Find(key) is { } country && Country.Of(number)?.Iso == country.Iso;

    /// <summary>Roughly where that is; null: outside of North America, or unknown.</summary>
    public static Coordinates? CentreOf(string key) =>
        IsAreaCode(key, out var code) ? AreaCode.Find(code)?.Centre
        : key is ['+', '1', _, _, _] && IsAreaCode(key[2..], out var national) ? AreaCode.Find(national)?.Centre
        : State.Find(key) is { } state ? state.Centre
        : AmericanTime.Find(key) is { } time ? Coordinates.MiddleOf(AreaCode.All.Where(time.Covers).Select(area => area.Centre))
        : Country.Find(key) is { } country ? Coordinates.MiddleOf(AreaCode.All.Where(area => area.Country == country.Iso).Select(area => area.Centre))
        : null;

    private static bool IsAreaCode(string key, out int code)
    {
        code = 0;
        if (key is not [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'])
        {
            return false;
        }

        code = (key[0] - '0') * 100 + (key[1] - '0') * 10 + key[2] - '0';
        return true;
    }
}
