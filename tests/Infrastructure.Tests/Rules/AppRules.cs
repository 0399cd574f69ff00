using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>The function app runs on Flex Consumption with .NET 10 isolated, by its own identity, over HTTPS, with the groups that a call needs always ready.</summary>
internal static class AppRules
{
    /// <summary>Settings that Flex Consumption refuses: functionAppConfig holds what they say.</summary>
    private static readonly string[] s_refused =
    [
        "FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_WORKER_RUNTIME_VERSION", "FUNCTIONS_MAX_HTTP_CONCURRENCY", "FUNCTIONS_WORKER_PROCESS_COUNT",
        "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_CONTENTSHARE", "WEBSITE_CONTENTOVERVNET", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED",
        "SCM_DO_BUILD_DURING_DEPLOYMENT", "ENABLE_ORYX_BUILD", "WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT",
    ];

    public static IEnumerable<string> Find(Deployment deployment)
    {
        var file = deployment.Module("app");
        var app = deployment.Resource("app", "app");
        return Expected.Of(deployment, "app", "plan", ("sku/name", "FC1"), ("sku/tier", "FlexConsumption"), ("properties/reserved", "true"), ("kind", "functionapp"))
            .Concat(Expected.Of(
                deployment,
                "app",
                "app",
                ("kind", "functionapp,linux"),
                ("location", "param location"),
                ("identity/type", "UserAssigned"),
                ("properties/serverFarmId", "app#plan.id"),
                ("properties/httpsOnly", "true"),
                ("properties/publicNetworkAccess", "Enabled"),
                ("properties/keyVaultReferenceIdentity", "identity#app.id"),
                ("properties/siteConfig/minTlsVersion", "1.2"),
                ("properties/siteConfig/scmMinTlsVersion", "1.2"),
                ("properties/siteConfig/ftpsState", "Disabled"),
                ("properties/siteConfig/remoteDebuggingEnabled", "false"),
                ("properties/siteConfig/http20Enabled", "true"),
                ("properties/functionAppConfig/scaleAndConcurrency/triggers/http/perInstanceConcurrency", "32"),
                ("properties/functionAppConfig/deployment/storage/type", "blobContainer"),
                ("properties/functionAppConfig/deployment/storage/value", "{storage#account.properties.primaryEndpoints.blob}deployments"),
                ("properties/functionAppConfig/deployment/storage/authentication/type", "UserAssignedIdentity"),
                ("properties/functionAppConfig/deployment/storage/authentication/userAssignedIdentityResourceId", "identity#app.id"),
                ("properties/functionAppConfig/runtime/name", "dotnet-isolated"),
                ("properties/functionAppConfig/runtime/version", "10.0"),
                ("properties/functionAppConfig/scaleAndConcurrency/instanceMemoryMB", "param instanceMemory"),
                ("properties/functionAppConfig/scaleAndConcurrency/maximumInstanceCount", "param maximumInstances")))
            .Concat(Identity(deployment, file, app))
            .Concat(AlwaysReady(deployment, file, app))
            .Concat(Settings(file, app))
            .Concat(Parameters(deployment))
            .Concat(Order(deployment));
    }

    private static IEnumerable<string> Identity(Deployment deployment, BicepFile file, Declaration.Resource app)
    {
        if (app["identity/userAssignedIdentities"] is not Expression.Map { Properties: [{ KeyText: var key }] } || new Tracer(deployment).Trace(file, key) != "{identity#app.id}")
        {
            yield return "app.bicep: the app does not wear its own identity";
        }

        if (app["tags"] is not Expression.Call { Function: "union", Arguments: [_, Expression.Map more] } || more["azd-service-name"]?.Plain != "ringback")
        {
            yield return "app.bicep: azd does not find the app: it has no tag azd-service-name";
        }
    }

    private static IEnumerable<string> AlwaysReady(Deployment deployment, BicepFile file, Declaration.Resource app)
    {
        var groups = (app["properties/functionAppConfig/scaleAndConcurrency/alwaysReady"] as Expression.Call)?.Arguments.OfType<Expression.Name>()
            .Select(name => (file.Find(name.Identifier) as Declaration.Variable)?.Value)
            .Select(value => value is Expression.Choice { If: Expression.Binary { Operator: "==", Left: Expression.Name, Right: Expression.Number { Value: 0 } }, Then: Expression.Items { Values: [] }, Else: Expression.Items { Values: [Expression.Map group] } } ? group : null)
            .ToList() ?? [];
        var found = groups.Select(group => $"{group?["name"]?.Plain} {new Tracer(deployment).Trace(file, group?["instanceCount"])}").ToList();
        foreach (var missing in ((string[])["http param httpInstances", "durable param durableInstances", "function:TickQueue param tickInstances"]).Except(found, StringComparer.Ordinal))
        {
            yield return $"app.bicep: {missing} is not among the always ready: {string.Join(", ", found)}";
        }

        foreach (var group in groups.Select(group => group?["name"]?.Plain ?? "").Where(name => name.StartsWith("function:", StringComparison.Ordinal)))
        {
            if (!deployment.Functions.Contains(group["function:".Length..], StringComparer.Ordinal))
            {
                yield return $"app.bicep: {group} is always ready, but there is no such function";
            }
        }
    }

    private static IEnumerable<string> Settings(BicepFile file, Declaration.Resource app)
    {
        if (app["properties/siteConfig/appSettings"] is not Expression.Call { Function: "map", Arguments: [Expression.Call { Function: "items", Arguments: [Expression.Name { Identifier: "settings" }] }, Expression.Lambda { Body: Expression.Map entry }] }
            || entry["name"] is not Expression.Member { Property: "key" }
            || entry["value"] is not Expression.Member { Property: "value" })
        {
            yield return "app.bicep: the app is not given its settings";
        }

        foreach (var refused in s_refused.Where(name => file.Text.Contains(name, StringComparison.Ordinal)))
        {
            yield return $"app.bicep: Flex Consumption refuses {refused}";
        }
    }

    private static IEnumerable<string> Parameters(Deployment deployment)
    {
        foreach (var name in (string[])["httpInstances", "durableInstances", "tickInstances"])
        {
            if (deployment.Main.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { Description: { } description } parameter
                || !description.Contains('$', StringComparison.Ordinal)
                || parameter.Limit("minValue") != 0)
            {
                yield return $"main.bicep: {name} is no parameter from 0 whose description says what an instance costs";
            }
        }

        if (deployment.Main.Parameters.First(parameter => parameter.Name == "httpInstances").Default is not Expression.Number { Value: >= 1 })
        {
            yield return "main.bicep: by default nothing is ready for a call";
        }
    }

    /// <summary>The app is made after what it needs at its start, which it therefore must take something from.</summary>
    private static IEnumerable<string> Order(Deployment deployment) =>
        from order in ((string, string)[])[("app", "identity"), ("app", "storage"), ("app", "vault"), ("app", "communication"), ("app", "monitoring"), ("events", "storage"), ("events", "identity"), ("events", "communication"), ("authentication", "app"), ("alerts", "events"), ("speech", "communication")]
        let module = deployment.Main.Modules.FirstOrDefault(module => module.Name == order.Item1)
        where module is null || !module.Body.All().OfType<Expression.Name>().Any(name => name.Identifier == order.Item2)
        select $"main.bicep: {order.Item1} does not wait for {order.Item2}";
}
