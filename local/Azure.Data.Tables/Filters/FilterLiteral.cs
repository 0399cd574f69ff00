using System.Globalization;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Filters;

/// <summary>A value as it stands in an OData filter.</summary>
internal static class FilterLiteral
{
    public static string Of(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        char letter => letter == '\'' ? "''''" : $"'{letter}'",
        bool flag => flag ? "true" : "false",
        int or short or byte or sbyte or ushort => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        long or uint or ulong => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "L",
        double number => Double(number),
        float number => Double(number),
        Guid guid => $"guid'{guid}'",
        DateTimeOffset time => $"datetime'{EdmValue.DateTime(time)}'",
        DateTime time => $"datetime'{EdmValue.DateTime(time)}'",
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexStringLower(data.ToMemory().Span)}'",
        Enum constant => $"'{constant}'",
        null => throw new ArgumentException("Tables have no null: a filter can't compare with it. Leave the property out, or store a value that means 'none'.", nameof(value)),
        _ => throw new ArgumentException($"A filter can't hold a {value.GetType()}.", nameof(value)),
    };

    private static string Double(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny(".EN∞I") < 0 ? text + ".0" : text;
    }
}
