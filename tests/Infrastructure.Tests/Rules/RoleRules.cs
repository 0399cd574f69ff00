using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>Who may do what: these grants and no others, each on the smallest thing that will do, each explained.</summary>
internal static class RoleRules
{
    /// <summary>The built-in roles by the name of the variable that holds their id (learn.microsoft.com: Azure built-in roles).</summary>
    private static readonly Dictionary<string, string> s_roles = new(StringComparer.Ordinal)
    {
        ["storageBlobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["storageBlobDataContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["storageQueueDataContributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["storageQueueDataMessageSender"] = "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a",
        ["storageTableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["cognitiveServicesUser"] = "a97b65f3-24c7-4388-baec-2e87135dc908",
        ["cognitiveServicesOpenAIUser"] = "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
        ["keyVaultSecretsUser"] = "4633458b-17de-408a-b874-0445c86b69e6",
        ["communicationAndEmailServiceOwner"] = "09976791-48a7-449e-bb21-39d1a415f350",
        ["durableTaskDataContributor"] = "0ad04412-c4d5-4796-b79c-f76d14c8d402",
    };

    private const string App = "identity#app.properties.principalId";
    private const string Events = "identity#events.properties.principalId";

    /// <summary>Module, role, what it is on, who has it.</summary>
    private static readonly (string Module, string Role, string Scope, string Who)[] s_grants =
    [
        ("storage", "storageBlobDataOwner", "storage#account", App),
        ("storage", "storageQueueDataContributor", "storage#account", App),
        ("storage", "storageTableDataContributor", "storage#account", App),
        ("monitoring", "monitoringMetricsPublisher", "monitoring#insights", App),
        ("communication", "communicationAndEmailServiceOwner", "communication#communication", App),
        ("speech", "cognitiveServicesUser", "speech#account", "communication#communication.identity.principalId"),
        ("openai", "cognitiveServicesOpenAIUser", "openai#account", App),
        ("scheduler", "durableTaskDataContributor", "scheduler#hub", App),
        ("vault", "keyVaultSecretsUser", "vault#vault", App),
        ("events", "storageQueueDataMessageSender", "events#ledger", Events),
        ("events", "storageBlobDataContributor", "events#deadLetters", Events),
    ];

    public static IEnumerable<string> Find(Deployment deployment)
    {
        var tracer = new Tracer(deployment);
        var found = new List<(string Module, string Role, string Scope, string Who)>();
        foreach (var (file, grant) in deployment.Resources.Where(one => one.Resource.Type == "Microsoft.Authorization/roleAssignments"))
        {
            var where = $"{file.Path}: {grant.Name}";
            var role = ((grant["properties/roleDefinitionId"] as Expression.Call)?.Arguments.ElementAtOrDefault(1) as Expression.Name)?.Identifier ?? "?";
            found.Add((Path.GetFileNameWithoutExtension(file.Path), role, tracer.Trace(file, grant["scope"]), tracer.Trace(file, grant["properties/principalId"])));
            foreach (var problem in Form(file, grant, role))
            {
                yield return $"{where} {problem}";
            }
        }

        foreach (var missing in s_grants.Except(found))
        {
            yield return $"{missing.Module}.bicep does not grant {missing.Role} on {missing.Scope} to {missing.Who}";
        }

        foreach (var more in found.Except(s_grants))
        {
            yield return $"{more} is granted, which nobody needs";
        }

        foreach (var (file, role) in deployment.Files.Values.SelectMany(file => file.Variables.Select(variable => (file, variable))))
        {
            if (Guid.TryParse(role.Value.Plain, out _) && (!s_roles.TryGetValue(role.Name, out var id) || id != role.Value.Plain))
            {
                yield return $"{file.Path}: {role.Value.Plain} is not {role.Name}";
            }
        }

        foreach (var problem in Existing(deployment))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Form(BicepFile file, Declaration.Resource grant, string role)
    {
        if ((grant["properties/description"]?.Plain ?? "").Length < 40)
        {
            yield return "does not say why";
        }

        if (grant["properties/principalType"]?.Plain != "ServicePrincipal")
        {
            yield return "does not say that an identity has it: a fresh one is not found without";
        }

        if (grant["properties/roleDefinitionId"] is not Expression.Call { Function: "subscriptionResourceId", Arguments: [{ Plain: "Microsoft.Authorization/roleDefinitions" }, Expression.Name] })
        {
            yield return "names its role in another way";
        }

        // Who, what and where in the name: the same grant again is the same assignment, another is another.
        if (grant["name"] is not Expression.Call { Function: "guid", Arguments: [Expression.Member { Property: "id", Of: var scope }, Expression.Name { Identifier: var who }, Expression.Name { Identifier: var what }] }
            || scope != grant["scope"]
            || new Expression.Name(who) != grant["properties/principalId"]
            || what != role)
        {
            yield return "is not named after its scope, its principal and its role";
        }

        if (grant.Condition is not null)
        {
            yield return "is made only sometimes";
        }

        if (!s_roles.TryGetValue(role, out var id) || (file.Find(role) as Declaration.Variable)?.Value.Plain != id)
        {
            yield return $"is not of the role {role}";
        }
    }

    /// <summary>What a grant refers to is what it is called: the ledger is the queue of the events.</summary>
    private static IEnumerable<string> Existing(Deployment deployment)
    {
        var file = deployment.Module("events");
        var tracer = new Tracer(deployment);
        foreach (var (name, parent, wanted) in ((string, string?, string)[])[("account", null, "storage#account.name"), ("queueService", "account", "default"), ("ledger", "queueService", "events"), ("blobs", "account", "default"), ("deadLetters", "blobs", "dead-letters")])
        {
            if (file.Find(name) is not Declaration.Resource resource
                || tracer.Trace(file, resource["name"]) != wanted
                || (resource["parent"] as Expression.Name)?.Identifier != parent)
            {
                yield return $"events.bicep: {name} is not {wanted}";
            }
        }
    }
}
