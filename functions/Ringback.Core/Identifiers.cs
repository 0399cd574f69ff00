using System.Security.Cryptography;
using System.Text;

namespace Ringback.Core;

/// <summary>One inbound call. Stable: made from what Event Grid says of the call, so both subscriptions meet in one row (design: "Two ways in").</summary>
public readonly record struct CallId(string Value)
{
    /// <summary>The id of the call with this correlation id to this number of ours: 26 characters, safe in keys and URLs.</summary>
    public static CallId Of(string correlationId, PhoneNumber line) => new(Hashed("call", correlationId, line.Value));

    /// <summary>The id of a call of ours about a case.</summary>
    /// <param name="order">Tells one call about the case from another: given again, it is the same call.</param>
    public static CallId OfCallback(CaseId about, string order) => new(Hashed("callback", about.Value, order));

    public override string ToString() => Value;

    /// <summary>Whether a text from outside can be the id of a call.</summary>
    public static bool IsValid(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    private const int Length = 26;

    internal static string Hashed(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..Length];
}

/// <summary>One phone rung on behalf of a call; unique within its call (<c>1</c>, <c>2</c>, ... in the order of ringing).</summary>
public readonly record struct LegId(int Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>A recovery case.</summary>
public readonly record struct CaseId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The name of a step in the plan.</summary>
public readonly record struct StepName(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The id of a person in the plan.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A published version of the plan: 1, 2, 3, ...</summary>
public readonly record struct PlanVersion(int Value)
{
    public override string ToString() => Value.ToString();
}
