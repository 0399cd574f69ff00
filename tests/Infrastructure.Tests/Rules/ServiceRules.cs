using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>The services around the app are of the kind that work together.</summary>
internal static class ServiceRules
{
    public static IEnumerable<string> Find(Deployment deployment) =>
        Expected.Of(
            deployment,
            "communication",
            "communication",
            ("location", "global"),
            ("identity/type", "SystemAssigned"),
            ("properties/dataLocation", "param dataLocation"),
            ("properties/linkedDomains", "[communication#domain.id]"))
        .Concat(Expected.Of(deployment, "communication", "email", ("location", "global"), ("properties/dataLocation", "param dataLocation")))
        .Concat(Expected.Of(
            deployment,
            "communication",
            "domain",
            ("parent", "communication#email"),
            ("name", "AzureManagedDomain"),
            ("location", "global"),
            ("properties/domainManagement", "AzureManaged"),
            ("properties/userEngagementTracking", "Disabled")))
        .Concat(Expected.Of(
            deployment,
            "speech",
            "account",
            ("kind", "CognitiveServices"),
            ("sku/name", "S0"),
            ("properties/publicNetworkAccess", "Enabled"),
            ("properties/customSubDomainName", NameOf("speech"))))
        .Concat(Expected.Of(deployment, "openai", "account", ("kind", "OpenAI"), ("sku/name", "S0"), ("properties/publicNetworkAccess", "Enabled"), ("properties/customSubDomainName", NameOf("openai"))))
        .Concat(Expected.Of(
            deployment,
            "openai",
            "deployment",
            ("parent", "openai#account"),
            ("sku/name", "GlobalStandard"),
            ("sku/capacity", "param openAiCapacity"),
            ("properties/model/format", "OpenAI"),
            ("properties/model/name", "param openAiModel"),
            ("properties/model/version", "param openAiModelVersion"),
            ("properties/versionUpgradeOption", "OnceCurrentVersionExpired")))
        .Concat(Expected.Of(deployment, "scheduler", "scheduler", ("properties/sku/name", "Consumption"), ("properties/ipAllowlist", "[0.0.0.0/0]")))
        .Concat(Expected.Of(deployment, "scheduler", "hub", ("parent", "scheduler#scheduler")))
        .Concat(Expected.Of(
            deployment,
            "monitoring",
            "workspace",
            ("properties/sku/name", "PerGB2018"),
            ("properties/features/enableLogAccessUsingOnlyResourcePermissions", "true"),
            ("properties/retentionInDays", "param logDays"),
            ("properties/workspaceCapping/dailyQuotaGb", "param logGigabytesADay")))
        .Concat(Expected.Of(deployment, "monitoring", "insights", ("properties/WorkspaceResourceId", "monitoring#workspace.id"), ("properties/Application_Type", "web"), ("kind", "web")))
        .Concat(Expected.Of(deployment, "vault", "audit", ("scope", "vault#vault"), ("properties/workspaceId", "monitoring#workspace.id")))
        .Concat(Logged(deployment, "vault", "audit", "AuditEvent"))
        .Concat(Logged(deployment, "events", "failures", "DeliveryFailures"))
        .Concat(Expected.Of(
            deployment,
            "workbook",
            "workbook",
            ("name", "guid(resourceGroup().id, ringback)"),
            ("properties/sourceId", "monitoring#workspace.id"),
            ("properties/category", "workbook"),
            ("properties/serializedData", "replace(loadTextContent(workbook.json), {workspaceId}, monitoring#workspace.id)"),
            ("kind", "shared")))
        .Concat(Expected.Keys(deployment.Main, "tags", "product", "workload", "environment"))
        .Concat(Conditions(deployment));

    private static IEnumerable<string> Logged(Deployment deployment, string module, string resource, string category)
    {
        if (deployment.Resource(module, resource)["properties/logs"] is not Expression.Items { Values: [Expression.Map log] } || log["category"]?.Plain != category || log["enabled"] is not Expression.Flag { Value: true })
        {
            yield return $"{module}.bicep: {resource} does not record {category}";
        }
    }

    private static string NameOf(string kind) =>
        kind + "-{param workload}-{param environmentName}-{take(uniqueString(resourceGroup().id, param workload, param environmentName), 6)}";

    /// <summary>What is optional is made when it is asked for, and everything else always.</summary>
    private static IEnumerable<string> Conditions(Deployment deployment)
    {
        var conditions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["speech"] = "param withSpeech",
            ["openAi"] = "param withOpenAi",
            ["scheduler"] = "param withScheduler",
            ["authentication"] = "!empty(param entraClientId)",
        };
        var tracer = new Tracer(deployment);
        foreach (var module in deployment.Main.Modules)
        {
            if ((module.Condition is null ? null : tracer.Trace(deployment.Main, module.Condition)) is var found && found != conditions.GetValueOrDefault(module.Name))
            {
                yield return $"main.bicep makes {module.Name} if {found}";
            }
        }

        string[] modules = ["identity", "monitoring", "storage", "communication", "speech", "openAi", "scheduler", "vault", "events", "app", "authentication", "alerts", "workbook"];
        foreach (var missing in modules.Except(deployment.Main.Modules.Select(module => module.Name), StringComparer.Ordinal))
        {
            yield return $"main.bicep makes no {missing}";
        }
    }
}
