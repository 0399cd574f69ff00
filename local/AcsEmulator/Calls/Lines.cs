namespace Ringback.AcsEmulator.Calls;

/// <summary>Which phones are in use, and how many outbound calls each number of the business holds.</summary>
internal sealed class Lines(Numbers numbers)
{
    private readonly Dictionary<string, int> phones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> legs = new(StringComparer.Ordinal);

    public bool IsBusy(string phone) => phones.GetValueOrDefault(phone) > 0;

    /// <summary>Whether the number may hold another outbound call (wire.md 7). Users that are no phones are called without a caller id.</summary>
    public bool HasFreeLeg(string callerId) => callerId.Length == 0 || legs.GetValueOrDefault(callerId) < numbers.Use(callerId).Legs;

    public void TakePhone(string phone) => Count(phones, phone, 1);

    public void FreePhone(string phone) => Count(phones, phone, -1);

    public void TakeLeg(string callerId) => Count(legs, callerId, 1);

    public void FreeLeg(string callerId) => Count(legs, callerId, -1);

    private static void Count(Dictionary<string, int> counts, string key, int change) => counts[key] = counts.GetValueOrDefault(key) + change;
}
