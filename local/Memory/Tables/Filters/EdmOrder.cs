using System.Globalization;

namespace Ringback.Memory.Tables.Filters;

/// <summary>How values of the wire's types are ordered.</summary>
internal static class EdmOrder
{
    /// <summary>Less than, equal to or greater than 0; null where the two can't be compared.</summary>
    public static int? Compare(Edm leftType, object left, Edm rightType, object right) => (leftType, rightType) switch
    {
        (Edm.String, Edm.String) => string.CompareOrdinal((string)left, (string)right),
        (Edm.Boolean, Edm.Boolean) => ((bool)left).CompareTo((bool)right),
        (Edm.DateTime, Edm.DateTime) => ((DateTime)left).CompareTo((DateTime)right),
        (Edm.Guid, Edm.Guid) => string.CompareOrdinal(left.ToString(), right.ToString()),
        (Edm.Binary, Edm.Binary) => ((byte[])left).AsSpan().SequenceCompareTo((byte[])right),
        (Edm.Int32 or Edm.Int64, Edm.Int32 or Edm.Int64) => Long(left).CompareTo(Long(right)),
        (Edm.Int32 or Edm.Int64 or Edm.Double, Edm.Int32 or Edm.Int64 or Edm.Double) => Doubles(Double(left), Double(right)),
        _ => null,
    };

    private static long Long(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static double Double(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static int? Doubles(double left, double right) => double.IsNaN(left) || double.IsNaN(right) ? null : left.CompareTo(right);
}
