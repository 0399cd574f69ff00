namespace Ringback.Core.Routing;

/// <summary>One thing that a caller may choose.</summary>
/// <param name="Key">One key of a phone: <c>0</c> to <c>9</c>, <c>*</c> or <c>#</c>.</param>
/// <param name="Phrases">What the caller may say instead; empty: the key only.</param>
public sealed record Choice(string Key, IReadOnlyList<string> Phrases);
