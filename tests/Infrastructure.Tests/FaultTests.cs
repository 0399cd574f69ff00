namespace Ringback.Infrastructure.Tests;

/// <summary>The rules find what can go wrong: each fault is planted into the real files, one at a time, and one rule at least must see it.</summary>
public sealed class FaultTests
{
    public static TheoryData<string> Names => [.. Faults.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_fault_is_found(string name)
    {
        var fault = Faults.All.Single(fault => fault.Name == name);
        Assert.SkipWhen(fault.NeedsTypes && Repository.ResourceTypes is null, "the published resource types are not here (../shared/bicep-types)");
        var texts = new Dictionary<string, string>(Repository.Texts, StringComparer.Ordinal);
        var before = texts[fault.File];
        var at = before.IndexOf(fault.From, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{fault.File} has no '{fault.From}' any more: correct the fault");
        texts[fault.File] = before[..at] + fault.To + before[(at + fault.From.Length)..];
        Assert.NotEmpty(Found(texts));
    }

    private static List<string> Found(IReadOnlyDictionary<string, string> texts)
    {
        var found = new List<string>();
        try
        {
            var deployment = new Deployment(texts);
            foreach (var rule in DeploymentTests.Rules.Values)
            {
                found.AddRange(rule(deployment));
            }
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or KeyNotFoundException or System.Text.Json.JsonException)
        {
            // What can't be read or lacks what a rule looks for is found as well.
            found.Add(e.Message);
        }

        return found;
    }
}
