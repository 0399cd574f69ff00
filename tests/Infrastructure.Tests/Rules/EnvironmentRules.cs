using System.Text.Json;
using System.Text.Json.Nodes;
using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>The parameter files name what exists, give what is needed and keep to the limits; the other files beside them fit.</summary>
internal static class EnvironmentRules
{
    private static readonly string[] s_installations = ["dev", "test", "prod"];

    public static IEnumerable<string> Find(Deployment deployment) =>
        deployment.Environments.SelectMany(file => Fits(deployment, file)).Concat(Installations(deployment)).Concat(Stages(deployment)).Concat(Host(deployment)).Concat(Linter(deployment));

    private static IEnumerable<string> Fits(Deployment deployment, BicepFile file)
    {
        var path = Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(file.Path)!, file.Setting("using") ?? "")).Replace('\\', '/');
        if (!deployment.Files.TryGetValue(path, out var template))
        {
            yield return $"{file.Path}: uses {path}, which does not exist";
            yield break;
        }

        foreach (var missing in template.Parameters.Where(parameter => parameter.Default is null && file.Assignments.All(given => given.Name != parameter.Name)))
        {
            yield return $"{file.Path}: does not give {missing.Name}";
        }

        foreach (var given in file.Assignments)
        {
            if (template.Parameters.FirstOrDefault(parameter => parameter.Name == given.Name) is not { } parameter)
            {
                yield return $"{file.Path}: {path} has no parameter {given.Name}";
            }
            else if (!Takes(parameter, given.Value))
            {
                yield return $"{file.Path}: {given.Name} can't be what it is given";
            }
        }

        foreach (var call in file.Assignments.SelectMany(given => given.Value.All()).OfType<Expression.Call>())
        {
            // Without something to fall back on, the file can't even be compiled where nobody deploys.
            if (call is not { Function: "readEnvironmentVariable", Arguments: [_, { Plain: "" }] })
            {
                yield return $"{file.Path}: {call.Function} has no empty default";
            }
        }

        foreach (var (given, call) in file.Assignments.SelectMany(given => given.Value.All().OfType<Expression.Call>().Select(call => (given, call))))
        {
            if (!s_variables.TryGetValue(given.Name, out var variable) || call.Arguments.FirstOrDefault()?.Plain != variable)
            {
                yield return $"{file.Path}: {given.Name} comes from {call.Arguments.FirstOrDefault()?.Plain}";
            }
        }
    }

    /// <summary>What the scripts put into the environment.</summary>
    private static readonly Dictionary<string, string> s_variables = new(StringComparer.Ordinal)
    {
        ["alertEmails"] = "RINGBACK_ALERT_EMAIL",
        ["budgetStart"] = "RINGBACK_BUDGET_START",
        ["eventsKey"] = "RINGBACK_EVENTS_KEY",
        ["apiKey"] = "RINGBACK_API_KEY",
        ["signingKey"] = "RINGBACK_SIGNING_KEY",
        ["topicName"] = "RINGBACK_TOPIC",
        ["storageName"] = "RINGBACK_STORAGE",
        ["vaultName"] = "RINGBACK_VAULT",
        ["eventsIdentityId"] = "RINGBACK_EVENTS_IDENTITY",
        ["appUrl"] = "RINGBACK_URL",
    };

    private static bool Takes(Declaration.Parameter parameter, Expression value) => (parameter.Type, value) switch
    {
        ("string", Expression.Text) => Allowed(parameter, value),
        ("string", Expression.Call) => true,
        ("bool", Expression.Flag) => true,
        ("int", Expression.Number number) => Allowed(parameter, value) && (parameter.Limit("minValue") ?? long.MinValue) <= number.Value && number.Value <= (parameter.Limit("maxValue") ?? long.MaxValue),
        ("string[]", Expression.Items items) => items.Values.Count >= (parameter.Limit("minLength") ?? 0),
        _ => false,
    };

    private static bool Allowed(Declaration.Parameter parameter, Expression value) =>
        parameter.Argument("allowed") is not Expression.Items allowed || allowed.Values.Any(one => one == value || (one.Plain is { } plain && plain == value.Plain));

    private static IEnumerable<string> Installations(Deployment deployment)
    {
        var allowed = deployment.Main.Parameters.First(parameter => parameter.Name == "environmentName").Argument("allowed") is Expression.Items items ? items.Values.Select(value => value.Plain) : [];
        if (!allowed.SequenceEqual(s_installations, StringComparer.Ordinal))
        {
            yield return $"main.bicep: the environments are {string.Join(", ", allowed)}";
        }

        foreach (var name in s_installations)
        {
            var file = deployment.Environments.FirstOrDefault(file => file.Path == $"infra/{name}.bicepparam");
            string? Given(string parameter) => file?.Assignments.FirstOrDefault(given => given.Name == parameter)?.Value switch
            {
                Expression.Number number => $"{number.Value}",
                Expression.Flag flag => flag.Value ? "true" : "false",
                { } value => value.Plain,
                null => null,
            };
            if (Given("environmentName") != name)
            {
                yield return $"infra/{name}.bicepparam is not for {name}";
            }

            foreach (var key in (string[])["eventsKey", "apiKey", "signingKey", "alertEmails", "budget", "budgetStart", "httpInstances"])
            {
                if (file?.Assignments.All(given => given.Name != key) != false)
                {
                    yield return $"infra/{name}.bicepparam does not give {key}";
                }
            }

            foreach (var (key, wanted) in name == "prod" ? ((string, string)[])[("httpInstances", "1"), ("durableInstances", "1"), ("tickInstances", "1"), ("watchSilence", "true"), ("purgeProtection", "true"), ("storageSku", "Standard_ZRS")] : name == "dev" ? [("httpInstances", "0")] : [])
            {
                if (Given(key) != wanted)
                {
                    yield return $"infra/{name}.bicepparam: {key} is {Given(key)}, not {wanted}";
                }
            }
        }
    }

    private static IEnumerable<string> Stages(Deployment deployment) =>
        deployment.Environments.Any(file => file.Path == "infra/subscriptions.bicepparam" && file.Setting("using") == "../bicep/subscriptions.bicep") ? [] : ["infra/subscriptions.bicepparam is missing"];

    /// <summary>The host's file for the Durable Task Scheduler is the host's file, but for the durable part.</summary>
    private static IEnumerable<string> Host(Deployment deployment)
    {
        var plain = JsonNode.Parse(deployment.Text("host.json"))!;
        var scheduler = JsonNode.Parse(deployment.Text("infra/host.scheduler.json"))!;
        var durable = scheduler["extensions"]!["durableTask"]!;
        if ((string?)durable["storageProvider"]?["type"] != "azureManaged"
            || (string?)durable["storageProvider"]?["connectionStringName"] != "DURABLE_TASK_SCHEDULER_CONNECTION_STRING"
            || (string?)durable["hubName"] != "%TASKHUB_NAME%")
        {
            yield return "infra/host.scheduler.json does not name the scheduler and the hub as app.bicep sets them";
        }

        plain["extensions"]!.AsObject().Remove("durableTask");
        scheduler["extensions"]!.AsObject().Remove("durableTask");
        if (!JsonNode.DeepEquals(plain, scheduler))
        {
            yield return "infra/host.scheduler.json differs from host.json in more than the durable part";
        }
    }

    private static IEnumerable<string> Linter(Deployment deployment)
    {
        using var config = JsonDocument.Parse(deployment.Text("bicepconfig.json"));
        var core = config.RootElement.GetProperty("analyzers").GetProperty("core");
        if (!core.GetProperty("enabled").GetBoolean())
        {
            yield return "bicepconfig.json: the linter is off";
        }

        foreach (var rule in core.GetProperty("rules").EnumerateObject().Where(rule => rule.Value.GetProperty("level").GetString() != "error"))
        {
            yield return $"bicepconfig.json: {rule.Name} is no error";
        }
    }
}
