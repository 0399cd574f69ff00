using Ringback.Infrastructure.Tests.Rules;

namespace Ringback.Infrastructure.Tests;

/// <summary>What is deployed holds against what the app needs, without a compiler.</summary>
public sealed class DeploymentTests
{
    internal static readonly IReadOnlyDictionary<string, Func<Deployment, IEnumerable<string>>> Rules = new Dictionary<string, Func<Deployment, IEnumerable<string>>>(StringComparer.Ordinal)
    {
        ["types"] = TypeRules.Find,
        ["language"] = LanguageRules.Find,
        ["settings"] = SettingRules.Find,
        ["storage"] = StorageRules.Find,
        ["roles"] = RoleRules.Find,
        ["secrets"] = SecretRules.Find,
        ["app"] = AppRules.Find,
        ["services"] = ServiceRules.Find,
        ["events"] = EventRules.Find,
        ["sign-in"] = SignInRules.Find,
        ["alerts"] = AlertRules.Find,
        ["names"] = NameRules.Find,
        ["parameters"] = ParameterRules.Find,
        ["environments"] = EnvironmentRules.Find,
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_deployment_keeps_the_rule(string rule)
    {
        Assert.SkipWhen(rule == "types" && Repository.ResourceTypes is null, "the published resource types are not here (../shared/bicep-types)");
        string[] problems = [.. Rules[rule](new Deployment(Repository.Texts))];
        Assert.True(problems.Length == 0, string.Join(Environment.NewLine, problems));
    }
}
