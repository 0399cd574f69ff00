namespace Ringback.Core.Plans;

/// <summary>What the plan knows of callers.</summary>
/// <param name="Tags">The numbers by tag, such as <c>vip</c>.</param>
/// <param name="Spam">When a number that calls again and again counts as spam; null: never.</param>
public sealed record Callers(IReadOnlySet<PhoneNumber> Blocked, IReadOnlyDictionary<string, IReadOnlySet<PhoneNumber>> Tags, SpamRule? Spam = null)
{
    public static Callers None { get; } = new(new HashSet<PhoneNumber>(), new Dictionary<string, IReadOnlySet<PhoneNumber>>());

    public bool HasTag(PhoneNumber? caller, string tag) => caller is { } number && Tags.TryGetValue(tag, out var numbers) && numbers.Contains(number);
}

/// <param name="Calls">So many calls of one number, this one counted, ...</param>
/// <param name="Within">... within this time are spam.</param>
public sealed record SpamRule(int Calls, TimeSpan Within);
