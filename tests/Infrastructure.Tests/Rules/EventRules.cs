using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>Event Grid's two ways (design.md 4): the fast one to the webhook, the ledger into the queue; what neither can deliver is kept.</summary>
internal static class EventRules
{
    private const string Incoming = "Microsoft.Communication.IncomingCall";

    /// <summary>Reports that the app passes over today but that the ledger must hold.</summary>
    private static readonly string[] s_reports = ["Microsoft.Communication.EmailDeliveryReportReceived"];

    private const string Entry = "bicep/subscriptions.bicep";

    public static IEnumerable<string> Find(Deployment deployment)
    {
        var tracer = new Tracer(deployment, Entry);
        var file = deployment.Module("subscriptions");
        var fast = deployment.Resource("subscriptions", "fast");
        var ledger = deployment.Resource("subscriptions", "ledger");
        var handled = deployment.AllInSource("Calls/Hooks/EventIntake.cs", "\"(?<found>Microsoft\\.Communication\\.\\w+)\"").Concat(s_reports).ToList();
        var route = deployment.Source("Calls/Hooks/EventsWebhook.cs", "Route = \"(?<found>[^\"]+)\"");
        var key = deployment.Source("Calls/Hooks/EventsWebhook.cs", "IsEventsKey\\(request\\.Query\\[\"(?<found>\\w+)\"\\]\\)");
        var queue = deployment.Source("Storage/RingbackQueues.cs", "EventsName = \"(?<found>\\w+)\"");

        return Topic(deployment)
            .Concat(Expected.Of(
                tracer,
                file,
                fast,
                ("name", "fast"),
                ("parent", "subscriptions#topic"),
                ("properties/eventDeliverySchema", "EventGridSchema"),
                ("properties/destination/endpointType", "WebHook"),
                ("properties/destination/properties/endpointUrl", $"{{param appUrl}}/{route}?{key}={{uriComponent(subscriptions#vault.getSecret(EventsKey))}}"),
                ("properties/destination/properties/maxEventsPerBatch", "1"),
                ("properties/destination/properties/minimumTlsVersionAllowed", "1.2"),
                ("properties/filter/includedEventTypes", $"[{Incoming}]"),
                ("properties/retryPolicy/maxDeliveryAttempts", "2"),
                ("properties/retryPolicy/eventTimeToLiveInMinutes", "1")))
            .Concat(Expected.Keys(file, fast, "properties", "eventDeliverySchema", "destination", "filter", "retryPolicy", "deadLetterWithResourceIdentity"))
            .Concat(Expected.Keys(file, fast, "properties/filter", "includedEventTypes"))
            .Concat(Expected.Of(
                tracer,
                file,
                ledger,
                ("name", "ledger"),
                ("parent", "subscriptions#topic"),
                ("properties/eventDeliverySchema", "EventGridSchema"),
                ("properties/deliveryWithResourceIdentity/identity/type", "UserAssigned"),
                ("properties/deliveryWithResourceIdentity/identity/userAssignedIdentity", "param eventsIdentityId"),
                ("properties/deliveryWithResourceIdentity/destination/endpointType", "StorageQueue"),
                ("properties/deliveryWithResourceIdentity/destination/properties/resourceId", "storageAccounts param storageName id"),
                ("properties/deliveryWithResourceIdentity/destination/properties/queueName", queue),
                ("properties/deliveryWithResourceIdentity/destination/properties/queueMessageTimeToLiveInSeconds", "604800"),
                ("properties/retryPolicy/maxDeliveryAttempts", "30"),
                ("properties/retryPolicy/eventTimeToLiveInMinutes", "1440")))
            .Concat(Expected.Keys(file, ledger, "properties", "eventDeliverySchema", "deliveryWithResourceIdentity", "filter", "retryPolicy", "deadLetterWithResourceIdentity"))
            .Concat(Expected.Keys(file, ledger, "properties/filter", "includedEventTypes"))
            .Concat(Types(ledger, handled))
            .Concat(((Declaration.Resource[])[fast, ledger]).SelectMany(one => DeadLetters(tracer, file, one)))
            .Concat(Stages(deployment));
    }

    private static IEnumerable<string> Topic(Deployment deployment)
    {
        foreach (var problem in Expected.Of(
            deployment,
            "events",
            "topic",
            ("location", "global"),
            ("identity/type", "UserAssigned"),
            ("properties/source", "communication#communication.id"),
            ("properties/topicType", "Microsoft.Communication.CommunicationServices")))
        {
            yield return problem;
        }

        var file = deployment.Module("events");
        if (deployment.Resource("events", "topic")["identity/userAssignedIdentities"] is not Expression.Map { Properties: [{ KeyText: var key }] } || new Tracer(deployment).Trace(file, key) != "{identity#events.id}")
        {
            yield return "events.bicep: the topic does not wear Event Grid's identity";
        }

        foreach (var problem in Expected.Of(deployment, "events", "failures", ("scope", "events#topic"), ("properties/workspaceId", "monitoring#workspace.id")))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Types(Declaration.Resource ledger, List<string> handled)
    {
        var kept = ledger["properties/filter/includedEventTypes"] is Expression.Items items ? items.Values.Select(value => value.Plain ?? "").ToList() : [];
        return handled.Except(kept, StringComparer.Ordinal).Select(type => $"subscriptions.bicep: the ledger does not keep {type}")
            .Concat(kept.Except(handled, StringComparer.Ordinal).Select(type => $"subscriptions.bicep: the ledger keeps {type}, which is for nobody"));
    }

    private static IEnumerable<string> DeadLetters(Tracer tracer, BicepFile file, Declaration.Resource subscription) => Expected.Of(
        tracer,
        file,
        subscription,
        ("properties/deadLetterWithResourceIdentity/identity/type", "UserAssigned"),
        ("properties/deadLetterWithResourceIdentity/identity/userAssignedIdentity", "param eventsIdentityId"),
        ("properties/deadLetterWithResourceIdentity/deadLetterDestination/endpointType", "StorageBlob"),
        ("properties/deadLetterWithResourceIdentity/deadLetterDestination/properties/resourceId", "storageAccounts param storageName id"),
        ("properties/deadLetterWithResourceIdentity/deadLetterDestination/properties/blobContainerName", "dead-letters"));

    /// <summary>The second stage takes what the first gave out, and the first leaves the subscriptions to it.</summary>
    private static IEnumerable<string> Stages(Deployment deployment)
    {
        foreach (var file in deployment.Files.Values.Where(file => file.Path is "bicep/main.bicep" or Entry && file.Setting("targetScope") != "resourceGroup"))
        {
            yield return $"{file.Path} does not say that it is for a resource group";
        }

        if (deployment.Main.Modules.Any(module => module.Path.EndsWith("/subscriptions.bicep", StringComparison.Ordinal)))
        {
            yield return "main.bicep makes the subscriptions, but their webhook does not answer yet";
        }

        foreach (var parameter in deployment.Files[Entry].Parameters.Where(parameter => deployment.Main.Outputs.All(output => output.Name != parameter.Name)))
        {
            yield return $"subscriptions.bicep needs {parameter.Name}, which main.bicep does not give out";
        }

        var wanted = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["appName"] = "app#app.name",
            ["appUrl"] = "(empty(param publicUrl) ? https://{app#app.properties.defaultHostName} : param publicUrl)",
            ["communicationName"] = "communication#communication.name",
            ["storageName"] = "storage#account.name",
            ["vaultName"] = "vault#vault.name",
            ["topicName"] = "events#topic.name",
            ["eventsIdentityId"] = "identity#events.id",
        };
        foreach (var (name, source) in wanted)
        {
            var output = deployment.Main.Outputs.FirstOrDefault(output => output.Name == name);
            if (new Tracer(deployment).Trace(deployment.Main, output?.Value) is var found && found != source)
            {
                yield return $"main.bicep gives out {found} as {name}, not {source}";
            }
        }
    }
}
