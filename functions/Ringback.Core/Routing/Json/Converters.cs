using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ringback.Core.Routing.Json;

/// <summary>Writes a value as the one text that it is made of.</summary>
internal abstract class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString() ?? throw new JsonException($"a {typeof(T).Name} is missing"));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}

/// <summary>Writes a value as the one number that it is made of.</summary>
internal abstract class NumberConverter<T>(Func<int, T> read, Func<T, int> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(write(value));
}

internal sealed class PhoneNumberConverter() : TextConverter<PhoneNumber>(PhoneNumber.Parse, number => number.Value);

internal sealed class CallIdConverter() : TextConverter<CallId>(text => new CallId(text), id => id.Value);

internal sealed class StepNameConverter() : TextConverter<StepName>(text => new StepName(text), name => name.Value);

internal sealed class PersonIdConverter() : TextConverter<PersonId>(text => new PersonId(text), id => id.Value);

internal sealed class CaseIdConverter() : TextConverter<CaseId>(text => new CaseId(text), id => id.Value);

internal sealed class LegIdConverter() : NumberConverter<LegId>(number => new LegId(number), id => id.Value);

internal sealed class PlanVersionConverter() : NumberConverter<PlanVersion>(number => new PlanVersion(number), version => version.Value);
