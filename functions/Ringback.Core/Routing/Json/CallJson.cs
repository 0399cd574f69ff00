using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ringback.Core.Routing.Json;

/// <summary>How a call and its commands are written into the call's row.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(PhoneNumberConverter), typeof(CallIdConverter), typeof(CaseIdConverter), typeof(LegIdConverter), typeof(StepNameConverter), typeof(PersonIdConverter), typeof(PlanVersionConverter),
    ])]
[JsonSerializable(typeof(CallState))]
[JsonSerializable(typeof(CallCommand))]
public sealed partial class CallJson : JsonSerializerContext
{
    public static string Write(CallState state) => JsonSerializer.Serialize(state, Default.CallState);

    /// <exception cref="JsonException">The text is not a call's.</exception>
    public static CallState ReadState(string json) => JsonSerializer.Deserialize(json, Default.CallState) ?? throw new JsonException("a call's state is empty");

    public static string Write(CallCommand command) => JsonSerializer.Serialize(command, Default.CallCommand);

    /// <exception cref="JsonException">The text is not a command's.</exception>
    public static CallCommand ReadCommand(string json) => JsonSerializer.Deserialize(json, Default.CallCommand) ?? throw new JsonException("a call's command is empty");
}
