using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>Writes rows as JSON and reads them back, as <see cref="TableEntity"/> or as the caller's own type.</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Write(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            foreach (var (name, value) in Properties(entity))
            {
                if (value is not null)
                {
                    EdmValue.Write(json, name, value);
                }
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static T Read<T>(JsonElement row)
        where T : class, ITableEntity
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var types = Types(row);
        foreach (var property in row.EnumerateObject())
        {
            if (!property.Name.Contains("odata.", StringComparison.Ordinal) || string.Equals(property.Name, "odata.etag", StringComparison.Ordinal))
            {
                values[property.Name] = EdmValue.Read(property.Name, property.Value, types?.GetValueOrDefault(property.Name));
            }
        }

        return typeof(T) == typeof(TableEntity) ? (T)(object)TableEntity.Over(values) : (T)EntityType.Of(typeof(T)).Create(values);
    }

    private static IEnumerable<(string Name, object? Value)> Properties(ITableEntity entity) => entity is TableEntity row
        ? row.Where(p => p.Key is not ("odata.etag" or "Timestamp")).Select(p => (p.Key, p.Value))
        : EntityType.Of(entity.GetType()).Values(entity);

    private static Dictionary<string, string>? Types(JsonElement row)
    {
        Dictionary<string, string>? types = null;
        foreach (var property in row.EnumerateObject())
        {
            if (property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            {
                (types ??= new(StringComparer.Ordinal))[property.Name[..^TypeSuffix.Length]] = property.Value.GetString()!;
            }
        }

        return types;
    }
}
