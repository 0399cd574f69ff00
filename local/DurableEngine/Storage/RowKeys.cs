using System.Globalization;

namespace Ringback.DurableEngine.Storage;

/// <summary>
/// Rows of an orchestration's partition, in this order: <c>!failure</c>, <c>!input</c>, <c>!output</c>, <c>!state</c>, <c>!status</c>, history
/// (<c>h</c>), messages (<c>m</c>), outbox (<c>o</c>). A payload that needs more than one row goes on in <c>{key}~001</c> and so on.
/// </summary>
internal static class RowKeys
{
    public const string Failure = "!failure";
    public const string Input = "!input";
    public const string Output = "!output";
    public const string State = "!state";
    public const string CustomStatus = "!status";

    /// <summary>Sorts behind the rows that describe the orchestration, and before those that make it run.</summary>
    public const string EndOfDescription = "\"";

    public static string History(int life, int row) => string.Create(CultureInfo.InvariantCulture, $"h{life:D6}-{row:D8}");

    public static string HistoryOf(int life) => string.Create(CultureInfo.InvariantCulture, $"h{life:D6}-");

    /// <summary>Sorts by time, then by the order within one process.</summary>
    public static string Message(DateTimeOffset at, long sequence, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"m{at.UtcTicks:D19}-{sequence:D10}-{id}");

    /// <summary>Sorts before every other message.</summary>
    public static string CarriedMessages(int life) => string.Create(CultureInfo.InvariantCulture, $"m{0:D19}-{life:D6}");

    public static string Outbox(int life, int row) => string.Create(CultureInfo.InvariantCulture, $"o{life:D6}-{row:D8}");

    public static string Part(string key, int part) => part == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}~{part:D3}");

    public static string WithoutPart(string rowKey) => rowKey.IndexOf('~', StringComparison.Ordinal) is >= 0 and var at ? rowKey[..at] : rowKey;

    /// <summary>Instance ids may hold what a key may not: / \ # ? and control characters.</summary>
    public static string Partition(string instanceId) =>
        string.Concat(instanceId.Select(c => c is '/' or '\\' or '#' or '?' or '%' || char.IsControl(c) ? $"%{(int)c:X2}" : c.ToString()));

    public static string InstanceId(string partition) => Uri.UnescapeDataString(partition);
}
