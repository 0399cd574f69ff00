using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Wire;

/// <summary>How a class of the caller's maps to a row: its public readable and writable properties, under their own or their DataMember's names.</summary>
internal sealed class EntityType
{
    private static readonly ConcurrentDictionary<Type, EntityType> Known = new();

    private readonly Type type;
    private readonly Dictionary<string, PropertyInfo> properties = new(StringComparer.Ordinal);
    private readonly bool ownTimestamp;

    private EntityType(Type type)
    {
        this.type = type;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0
                && property.GetMethod?.IsPublic == true
                && property.SetMethod?.IsPublic == true
                && !property.IsDefined(typeof(IgnoreDataMemberAttribute), inherit: true))
            {
                properties[property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name] = property;
            }
        }

        ownTimestamp = properties.TryGetValue("Timestamp", out var timestamp) && timestamp.PropertyType != typeof(DateTimeOffset?);
    }

    public static EntityType Of(Type type) => Known.GetOrAdd(type, static t => new EntityType(t));

    /// <summary>The name under which a property is stored.</summary>
    public static string StoredName(MemberInfo member) => member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;

    public IEnumerable<(string Name, object? Value)> Values(object entity)
    {
        foreach (var (name, property) in properties)
        {
            if (property.PropertyType != typeof(ETag) && (ownTimestamp || name != "Timestamp"))
            {
                yield return (name, property.GetValue(entity));
            }
        }
    }

    public object Create(Dictionary<string, object?> values)
    {
        var entity = Activator.CreateInstance(type)
            ?? throw new InvalidOperationException($"{type} cannot be created: a row's type needs a public constructor without parameters.");
        foreach (var (name, value) in values)
        {
            if (string.Equals(name, "odata.etag", StringComparison.Ordinal))
            {
                ((ITableEntity)entity).ETag = new ETag((string)value!);
            }
            else if (value is not null && properties.TryGetValue(name, out var property))
            {
                property.SetValue(entity, Convert(name, value, property.PropertyType));
            }
        }

        return entity;
    }

    private object Convert(string name, object value, Type declared)
    {
        var wanted = Nullable.GetUnderlyingType(declared) ?? declared;
        return (value, wanted) switch
        {
            _ when wanted.IsInstanceOfType(value) => value,
            (string text, { IsEnum: true }) => Enum.Parse(wanted, text),
            (int number, _) when wanted == typeof(long) => (long)number,
            (int number, _) when wanted == typeof(double) => (double)number,
            (DateTimeOffset time, _) when wanted == typeof(DateTime) => time.UtcDateTime,
            (byte[] bytes, _) when wanted == typeof(BinaryData) => new BinaryData(bytes),
            (string text, _) when wanted == typeof(ETag) => new ETag(text),
            _ => throw new InvalidOperationException($"Row property '{name}' holds a {value.GetType()}, but {type}.{name} is a {declared}."),
        };
    }
}
