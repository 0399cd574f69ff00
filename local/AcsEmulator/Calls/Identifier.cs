using System.Text.Json.Serialization;

namespace Ringback.AcsEmulator.Calls;

/// <summary>A communication identifier as on the wire (wire.md 1.5). The emulator knows phone numbers and communication users.</summary>
public sealed record Identifier
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RawId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PhoneNumberPart? PhoneNumber { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UserPart? CommunicationUser { get; init; }

    /// <summary>What tells one person from another: the number of a phone, else the raw id.</summary>
    /// <exception cref="EmulatorException">400: neither a phone number, nor a user, nor a raw id is given.</exception>
    [JsonIgnore]
    public string Key
    {
        get
        {
            var key = PhoneNumber?.Value ?? CommunicationUser?.Id ?? RawId ?? throw CallErrors.Invalid("an identifier needs phoneNumber, communicationUser or rawId.");
            return key.StartsWith(PhonePrefix, StringComparison.Ordinal) ? key[PhonePrefix.Length..] : key;
        }
    }

    [JsonIgnore]
    public bool IsPhone => PhoneNumber is not null || RawId?.StartsWith(PhonePrefix, StringComparison.Ordinal) == true;

    private const string PhonePrefix = "4:";

    /// <summary>The full form of a person: E.164 numbers and <c>anonymous</c> are phones, everything else is a communication user.</summary>
    public static Identifier Of(string key) => key switch
    {
        "anonymous" => new() { Kind = "phoneNumber", RawId = "4:anonymous", PhoneNumber = new(key, IsAnonymous: true) },
        _ when key.StartsWith('+') => new() { Kind = "phoneNumber", RawId = PhonePrefix + key, PhoneNumber = new(key) },
        _ => new() { Kind = "communicationUser", RawId = key, CommunicationUser = new(key) },
    };

    public sealed record PhoneNumberPart(
        string Value,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? IsAnonymous = null);

    public sealed record UserPart(string Id);
}
