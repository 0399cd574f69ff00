using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Ringback.Core;
using Ringback.Core.Cases;

namespace Ringback.Functions.Cases;

/// <summary>
/// The keys of table <c>Cases</c>. A caller is a partition, so whatever must change together changes in one transaction, guarded by the ETag of the row
/// <c>caller</c>: that is what makes "at most one open case per caller" and "one claim, one winner" hold.
/// <code>
/// caller                     the caller, the latest case, the unsettled intents
/// c-{case}                   an earlier case
/// t-{case}-{entry}           a line of a case's timeline
/// i-{key}                    an intent
/// x-{inverted time}-{key}    a text of the conversation, newest first
/// call-{call}                a call that rings or runs (Live)
/// once-{event}               an event that has been taken in
/// </code>
/// </summary>
internal static class CallerRows
{
    public const string Caller = "caller";
    public const string Json = "Json";
    public const string Live = "Live";
    public const string Began = "Began";

    /// <summary>After every other character that a key may hold, so that <c>prefix + Last</c> closes a range.</summary>
    private const char Last = '~';

    public static string CaseRow(int number) => $"c-{number:D5}";

    public static string EntryRow(int caseNumber, int entry) => $"t-{caseNumber:D5}-{entry:D6}";

    public static string EntriesOf(int caseNumber) => $"t-{caseNumber:D5}-";

    public static string IntentRow(string key) => $"i-{key}";

    public static string TextRow(DateTimeOffset at, string key) => $"x-{Inverted(at)}-{key}";

    public const string Texts = "x-";

    public const string Calls = "call-";

    public static string CallRow(CallId call) => $"{Calls}{call}";

    public static string OnceRow(string what) => $"once-{what}";

    /// <summary>Sorts newest first.</summary>
    public static string Inverted(DateTimeOffset at) => (DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Keys may not hold every character that an id of the service may (wire.md 5.1).</summary>
    public static string Safe(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..26];

    public static string Range(CallerKey caller, string prefix) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {caller.Value} and RowKey ge {prefix} and RowKey lt {prefix + Last}");

    public static int NumberOf(CaseId id) => int.Parse(id.Value.AsSpan(id.Value.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
}
