using System.Text.RegularExpressions;
using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>The longest and the shortest name that the parameters allow fits what Azure takes.</summary>
internal static partial class NameRules
{
    /// <summary>Shortest, longest and the characters (learn.microsoft.com: naming rules for Azure resources).</summary>
    private static readonly Dictionary<string, (int Least, int Most, string Characters)> s_limits = new(StringComparer.Ordinal)
    {
        ["Microsoft.CognitiveServices/accounts"] = (2, 64, "[A-Za-z0-9][A-Za-z0-9_.-]*"),
        ["Microsoft.Communication/communicationServices"] = (1, 63, "[A-Za-z0-9-]+"),
        ["Microsoft.Communication/emailServices"] = (1, 63, "[A-Za-z0-9-]+"),
        ["Microsoft.Consumption/budgets"] = (1, 63, "[A-Za-z0-9_-]+"),
        ["Microsoft.DurableTask/schedulers"] = (3, 64, "[A-Za-z0-9-]+"),
        ["Microsoft.EventGrid/systemTopics"] = (3, 50, "[A-Za-z0-9-]+"),
        ["Microsoft.Insights/actionGroups"] = (1, 260, "[A-Za-z0-9_-]+"),
        ["Microsoft.Insights/components"] = (1, 260, "[A-Za-z0-9_-]+"),
        ["Microsoft.KeyVault/vaults"] = (3, 24, "[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]"),
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = (3, 128, "[A-Za-z0-9][A-Za-z0-9_-]*"),
        ["Microsoft.OperationalInsights/workspaces"] = (4, 63, "[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]"),
        ["Microsoft.Storage/storageAccounts"] = (3, 24, "[a-z0-9]+"),
        ["Microsoft.Web/serverfarms"] = (1, 60, "[A-Za-z0-9-]+"),
        ["Microsoft.Web/sites"] = (2, 60, "[A-Za-z0-9-]+"),
    };

    /// <summary>Types whose names the whole world shares.</summary>
    private static readonly string[] s_shared =
    [
        "Microsoft.CognitiveServices/accounts", "Microsoft.Communication/communicationServices", "Microsoft.Communication/emailServices", "Microsoft.KeyVault/vaults",
        "Microsoft.Storage/storageAccounts", "Microsoft.Web/sites", "Microsoft.DurableTask/schedulers",
    ];

    public static IEnumerable<string> Find(Deployment deployment)
    {
        if (deployment.Main.Parameters.FirstOrDefault(parameter => parameter.Name == "workload") is not { } workload || workload.Limit("minLength") is not >= 2 || workload.Limit("maxLength") is not { } longest)
        {
            yield return "main.bicep: nothing limits the workload's name";
            yield break;
        }

        foreach (var (file, resource) in deployment.Resources.Where(one => !one.Resource.Existing && s_limits.ContainsKey(one.Resource.Type)))
        {
            var (least, most, characters) = s_limits[resource.Type];
            var trace = new Tracer(deployment).Trace(file, resource["name"]);
            foreach (var name in (string[])[Fill(trace, new string('a', 2), "dev"), Fill(trace, new string('z', (int)longest), "prod")])
            {
                if (name.Length < least || name.Length > most || !Regex.IsMatch(name, $"^{characters}$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
                {
                    yield return $"{file.Path}: {resource.Name} may be called {name}, which Azure does not take ({least} to {most} of {characters})";
                }
            }

            if (s_shared.Contains(resource.Type, StringComparer.Ordinal) && !trace.Contains("uniqueString(resourceGroup().id", StringComparison.Ordinal))
            {
                yield return $"{file.Path}: {resource.Name} has a name that somebody else may have";
            }
        }
    }

    private static string Fill(string trace, string workload, string environment) =>
        Whole().Replace(
            Taken().Replace(trace, new string('u', 6)), new string('u', 13))
            .Replace("{param workload}", workload, StringComparison.Ordinal).Replace("{param environmentName}", environment, StringComparison.Ordinal);

    [GeneratedRegex(@"\{take\(uniqueString\([^{}]*\)[^{}]*, 6\)\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Taken();

    [GeneratedRegex(@"\{uniqueString\([^{}]*\)[^{}]*\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Whole();
}
