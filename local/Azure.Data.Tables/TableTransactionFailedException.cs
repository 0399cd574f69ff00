using System.Globalization;
using System.Runtime.Serialization;
using System.Text.RegularExpressions;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused: nothing of it was done.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        var index = Regex.Match(requestFailedException.Message, @"^\s*(\d{1,3}):", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        FailedTransactionActionIndex = index.Success ? int.Parse(index.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    [Obsolete("Formatter-based serialization is obsolete.", DiagnosticId = "SYSLIB0051")]
    protected TableTransactionFailedException(SerializationInfo info, StreamingContext context)
        : base(info, context) => FailedTransactionActionIndex = (int?)info.GetValue(nameof(FailedTransactionActionIndex), typeof(int?));

    /// <summary>Which action (from 0) the service refused; null when it did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
