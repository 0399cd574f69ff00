namespace Azure.Communication.CallAutomation;

/// <summary>A key of a phone (wire.md 1.3). Values compare without case; the service may send newer ones.</summary>
public readonly struct DtmfTone : IEquatable<DtmfTone>
{
    private readonly string? _value;

    /// <summary>The value as on the wire.</summary>
    public DtmfTone(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The zero key.</summary>
    public static DtmfTone Zero { get; } = new("zero");

    /// <summary>The one key.</summary>
    public static DtmfTone One { get; } = new("one");

    /// <summary>The two key.</summary>
    public static DtmfTone Two { get; } = new("two");

    /// <summary>The three key.</summary>
    public static DtmfTone Three { get; } = new("three");

    /// <summary>The four key.</summary>
    public static DtmfTone Four { get; } = new("four");

    /// <summary>The five key.</summary>
    public static DtmfTone Five { get; } = new("five");

    /// <summary>The six key.</summary>
    public static DtmfTone Six { get; } = new("six");

    /// <summary>The seven key.</summary>
    public static DtmfTone Seven { get; } = new("seven");

    /// <summary>The eight key.</summary>
    public static DtmfTone Eight { get; } = new("eight");

    /// <summary>The nine key.</summary>
    public static DtmfTone Nine { get; } = new("nine");

    /// <summary>The A tone.</summary>
    public static DtmfTone A { get; } = new("a");

    /// <summary>The B tone.</summary>
    public static DtmfTone B { get; } = new("b");

    /// <summary>The C tone.</summary>
    public static DtmfTone C { get; } = new("c");

    /// <summary>The D tone.</summary>
    public static DtmfTone D { get; } = new("d");

    /// <summary>The pound key.</summary>
    public static DtmfTone Pound { get; } = new("pound");

    /// <summary>The asterisk key.</summary>
    public static DtmfTone Asterisk { get; } = new("asterisk");

    /// <summary>The value as on the wire.</summary>
    public static implicit operator DtmfTone(string value) => new(value);

    /// <inheritdoc/>
    public static bool operator ==(DtmfTone left, DtmfTone right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(DtmfTone left, DtmfTone right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DtmfTone other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DtmfTone other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The value as on the wire.</summary>
    public override string ToString() => _value ?? string.Empty;

    /// <summary>The key as it is printed on a phone.</summary>
    /// <exception cref="InvalidOperationException">The service sent a tone that no phone has.</exception>
    public char ToChar() => _value?.ToLowerInvariant() switch
    {
        "zero" => '0',
        "one" => '1',
        "two" => '2',
        "three" => '3',
        "four" => '4',
        "five" => '5',
        "six" => '6',
        "seven" => '7',
        "eight" => '8',
        "nine" => '9',
        "a" => 'a',
        "b" => 'b',
        "c" => 'c',
        "d" => 'd',
        "pound" => '#',
        "asterisk" => '*',
        _ => throw new InvalidOperationException($"'{_value}' is not a DTMF tone. Expected one of zero ... nine, a ... d, pound, asterisk."),
    };
}
