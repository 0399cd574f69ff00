using System.Text.Json;

namespace Azure.Communication.Wire;

/// <summary>Identifiers as JSON: <c>{"rawId", "phoneNumber": {"value"}}</c> and the like (wire.md 1.5).</summary>
internal static class IdentifierWire
{
    public static object Write(CommunicationIdentifier identifier) => identifier switch
    {
        PhoneNumberIdentifier phone => new { kind = "phoneNumber", rawId = phone.RawId, phoneNumber = Number(phone) },
        CommunicationUserIdentifier user => new { kind = "communicationUser", rawId = user.RawId, communicationUser = new { id = user.Id } },
        _ => new { kind = "unknown", rawId = identifier.RawId },
    };

    /// <summary>Just the number, as caller ids are written.</summary>
    public static object? Number(PhoneNumberIdentifier? phone) => phone is null ? null : new { value = phone.PhoneNumber };

    /// <summary>Reads an identifier by what it holds: <c>kind</c> is not sent by every version.</summary>
    public static CommunicationIdentifier Read(JsonElement json)
    {
        var rawId = json.Text("rawId");
        if (json.Get("phoneNumber")?.Text("value") is { Length: > 0 } number)
        {
            return new PhoneNumberIdentifier(number, rawId);
        }

        if (json.Get("communicationUser")?.Text("id") is { Length: > 0 } id)
        {
            return new CommunicationUserIdentifier(id);
        }

        return string.IsNullOrEmpty(rawId)
            ? throw new JsonException("An identifier has neither phoneNumber.value, communicationUser.id nor rawId.")
            : CommunicationIdentifier.FromRawId(rawId);
    }

    public static CommunicationIdentifier? ReadOptional(JsonElement json, string name) =>
        json.Get(name) is { ValueKind: JsonValueKind.Object } value ? Read(value) : null;
}
