using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Media;

/// <summary>Touch tones: the key on the phone and its name on the wire (wire.md 1.3).</summary>
internal static class Tones
{
    private static readonly (char Key, string Name)[] All =
    [
        ('0', "zero"), ('1', "one"), ('2', "two"), ('3', "three"), ('4', "four"), ('5', "five"), ('6', "six"), ('7', "seven"), ('8', "eight"),
        ('9', "nine"), ('a', "a"), ('b', "b"), ('c', "c"), ('d', "d"), ('#', "pound"), ('*', "asterisk"),
    ];

    /// <exception cref="EmulatorException">400: not a key of a phone.</exception>
    public static string FromKey(char key)
    {
        foreach (var (k, name) in All)
        {
            if (k == char.ToLowerInvariant(key))
            {
                return name;
            }
        }

        throw new EmulatorException(400, "InvalidTones", $"'{key}' is not a key of a phone. Use 0-9, a-d, # and *.");
    }

    /// <exception cref="EmulatorException">400: not a tone of the wire.</exception>
    public static char ToKey(string name)
    {
        foreach (var (key, n) in All)
        {
            if (string.Equals(n, name, StringComparison.OrdinalIgnoreCase))
            {
                return key;
            }
        }

        throw CallErrors.Invalid($"'{name}' is not a tone.");
    }
}
