using System.Text.RegularExpressions;
using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>The tables, queues and containers are those of the app; the account is closed to keys, to the public and to old encryption.</summary>
internal static class StorageRules
{
    /// <summary>Containers of the platform, which the app never opens.</summary>
    private static readonly string[] s_platform = ["dead-letters", "deployments"];

    private static readonly Dictionary<string, string> s_account = new(StringComparer.Ordinal)
    {
        ["properties/allowBlobPublicAccess"] = "false",
        ["properties/allowCrossTenantReplication"] = "false",
        ["properties/allowSharedKeyAccess"] = "false",
        ["properties/defaultToOAuthAuthentication"] = "true",
        ["properties/isLocalUserEnabled"] = "false",
        ["properties/minimumTlsVersion"] = "TLS1_2",
        ["properties/supportsHttpsTrafficOnly"] = "true",
        ["properties/publicNetworkAccess"] = "Enabled",
        ["properties/accessTier"] = "Hot",
        ["kind"] = "StorageV2",
        ["sku/name"] = "param storageSku",
    };

    public static IEnumerable<string> Find(Deployment deployment) =>
        Names(deployment).Concat(Account(deployment)).Concat(Lifecycle(deployment)).Concat(Loops(deployment));

    private static IEnumerable<string> Names(Deployment deployment)
    {
        var tables = deployment.AllInSource("Storage/RingbackTables.cs", "GetTableClient\\(\"(?<found>\\w+)\"\\)");
        var queues = deployment.AllInSource("Storage/RingbackQueues.cs", "const string \\w+Name = \"(?<found>[^\"]+)\"");
        var containers = deployment.AllInSource("Storage/Containers.cs", "GetBlobContainerClient\\(\"(?<found>[^\"]+)\"\\)");
        return Compare(deployment, "tables", tables).Concat(Compare(deployment, "queues", queues)).Concat(Compare(deployment, "containers", [.. containers, .. s_platform]))
            .Concat(List(deployment, "tables").Where(name => !Regex.IsMatch(name, "^[A-Za-z][A-Za-z0-9]{2,62}$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))).Select(name => $"{name} can't be a table"))
            .Concat(List(deployment, "queues").Concat(List(deployment, "containers")).Where(name => !Regex.IsMatch(name, "^[a-z0-9](-?[a-z0-9]){2,62}$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
                .Select(name => $"{name} can't be a queue or container"));
    }

    private static IEnumerable<string> Compare(Deployment deployment, string what, IReadOnlyList<string> wanted)
    {
        var made = List(deployment, what);
        return wanted.Except(made, StringComparer.Ordinal).Select(name => $"storage.bicep makes no {name} among its {what}")
            .Concat(made.Except(wanted, StringComparer.Ordinal).Select(name => $"storage.bicep makes {name} among its {what}, which nobody uses"));
    }

    private static IReadOnlyList<string> List(Deployment deployment, string variable) =>
        deployment.Module("storage").Find(variable) is Declaration.Variable { Value: Expression.Items items } ? [.. items.Values.Select(value => value.Plain ?? "")] : [];

    private static IEnumerable<string> Account(Deployment deployment)
    {
        var tracer = new Tracer(deployment);
        var file = deployment.Module("storage");
        foreach (var (path, wanted) in s_account)
        {
            if (tracer.Trace(file, deployment.Resource("storage", "account")[path]) is var found && found != wanted)
            {
                yield return $"the storage account's {path} is {found}, not {wanted}";
            }
        }

        foreach (var policy in (string[])["deleteRetentionPolicy", "containerDeleteRetentionPolicy"])
        {
            if (deployment.Resource("storage", "blobs")[$"properties/{policy}/enabled"] is not Expression.Flag { Value: true })
            {
                yield return $"the storage account's {policy} is not on";
            }

            if (tracer.Trace(file, deployment.Resource("storage", "blobs")[$"properties/{policy}/days"]) != "param softDeleteDays")
            {
                yield return $"the storage account's {policy} does not last as long as softDeleteDays says";
            }
        }

        if (tracer.Trace(file, file.Outputs.First(output => output.Name == "packages").Value) is var packages && packages != "{storage#account.properties.primaryEndpoints.blob}deployments")
        {
            yield return $"the package is deployed to {packages}";
        }
    }

    private static IEnumerable<string> Lifecycle(Deployment deployment)
    {
        var rules = deployment.Resource("storage", "lifecycle")["properties/policy/rules"] is Expression.Items items ? items.Values.OfType<Expression.Map>().ToList() : [];
        var tracer = new Tracer(deployment);
        foreach (var (prefix, days) in ((string, string)[])[("recordings/", "param recordingDays"), ("dead-letters/", "30")])
        {
            var rule = rules.FirstOrDefault(rule => rule.All().Any(part => part.Plain == prefix));
            if (rule is null)
            {
                yield return $"nothing ever deletes what lies in {prefix}";
            }
            else if (rule["enabled"] is not Expression.Flag { Value: true }
                || !rule.All().OfType<Expression.Map>().Any(map => tracer.Trace(deployment.Module("storage"), map["daysAfterCreationGreaterThan"]) == days))
            {
                yield return $"what lies in {prefix} is not deleted after {days} days";
            }
        }

        foreach (var rule in rules)
        {
            var prefixes = rule.All().OfType<Expression.Map>().Select(map => map["prefixMatch"]).OfType<Expression.Items>().SelectMany(list => list.Values).Select(value => value.Plain).ToList();
            if (rule.All().OfType<Expression.Map>().Select(map => map["blobTypes"]).OfType<Expression.Items>().SingleOrDefault() is not { Values: [{ Plain: "blockBlob" }] })
            {
                yield return $"the lifecycle rule {rule["name"]?.Plain} is for other blobs";
            }

            if (prefixes.Count == 0 || prefixes.Exists(prefix => prefix is not ("recordings/" or "dead-letters/")))
            {
                yield return $"the lifecycle rule {rule["name"]?.Plain} deletes what must stay";
            }
        }
    }

    /// <summary>Each list is really made of, each container closed.</summary>
    private static IEnumerable<string> Loops(Deployment deployment)
    {
        foreach (var (name, list) in ((string, string)[])[("blobContainers", "containers"), ("storageQueues", "queues"), ("storageTables", "tables")])
        {
            if (deployment.Resource("storage", name).Value is not Expression.Loop { In: Expression.Name { Identifier: var of }, Item: var item, Body: Expression.Map body } || of != list || body["name"] != new Expression.Name(item))
            {
                yield return $"storage.bicep does not make one of {name} for each of {list}";
            }
        }

        if (deployment.Resource("storage", "blobContainers")["properties/publicAccess"]?.Plain != "None")
        {
            yield return "the containers are open to the public";
        }
    }
}
