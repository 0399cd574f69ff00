using System.Text.RegularExpressions;
using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>Every setting that the app reads is set, from the right source, and none is set that nobody reads.</summary>
internal static partial class SettingRules
{
    /// <summary>What the app reads and Bicep leaves alone, with the reason.</summary>
    private static readonly Dictionary<string, string> s_left = new(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage"] = "a connection string holds a key",
        ["AcsConnection"] = "a connection string holds a key",
        ["WEBSITE_HOSTNAME"] = "the platform sets it",
        ["AcsOpenIdConfiguration"] = "the app knows the service's own",
        ["AzureWebJobsStorage__tableServiceUri"] = "follows from the account's name",
        ["AzureWebJobsStorage__queueServiceUri"] = "follows from the account's name",
        ["AzureWebJobsStorage__blobServiceUri"] = "follows from the account's name",
    };

    /// <summary>What the host, the platform and the libraries read, and everything of the app: where each value must come from.</summary>
    private static readonly Dictionary<string, string> s_sources = new(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage__accountName"] = "storage#account.name",
        ["AzureWebJobsStorage__credential"] = "managedidentity",
        ["AzureWebJobsStorage__clientId"] = "identity#app.properties.clientId",
        ["AZURE_CLIENT_ID"] = "identity#app.properties.clientId",
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "app#insights.properties.ConnectionString",
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "ClientId={identity#app.properties.clientId};Authorization=AAD",
        ["AzureWebJobsDisableHomepage"] = "true",
        ["AcsEndpoint"] = "https://{communication#communication.properties.hostName}",
        ["AcsAudience"] = "communication#communication.properties.immutableResourceId",
        ["EmailSender"] = "DoNotReply@{communication#domain.properties.fromSenderDomain}",
        ["EventsKey"] = "@Microsoft.KeyVault(VaultName={vault#vault.name};SecretName=EventsKey)",
        ["ApiKey"] = "@Microsoft.KeyVault(VaultName={vault#vault.name};SecretName=ApiKey)",
        ["SigningKey"] = "@Microsoft.KeyVault(VaultName={vault#vault.name};SecretName=SigningKey)",
        ["SpeechEndpoint"] = "(param withSpeech ? speech#account.properties.endpoint : )",
        ["PublicUrl"] = "param publicUrl",
        ["PlanFile"] = "param planFile",
        ["DURABLE_TASK_SCHEDULER_CONNECTION_STRING"] =
            "(param withScheduler ? Endpoint={scheduler#scheduler.properties.endpoint};Authentication=ManagedIdentity;ClientID={identity#app.properties.clientId} : )",
        ["TASKHUB_NAME"] = "(param withScheduler ? scheduler#hub.name : )",
        ["OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"] = "identity#app.properties.clientId",
    };

    /// <summary>Settings that are there only when there is something to say.</summary>
    private static readonly Dictionary<string, string> s_conditions = new(StringComparer.Ordinal)
    {
        ["SpeechEndpoint"] = "speechEndpoint",
        ["PublicUrl"] = "publicUrl",
        ["PlanFile"] = "planFile",
        ["DURABLE_TASK_SCHEDULER_CONNECTION_STRING"] = "schedulerAddress",
        ["TASKHUB_NAME"] = "schedulerAddress",
    };

    public static IEnumerable<string> Find(Deployment deployment)
    {
        var file = deployment.Module("app");
        var tracer = new Tracer(deployment);
        var set = Set(file).ToList();
        var read = Read(deployment);

        foreach (var name in read.Where(name => !s_left.ContainsKey(name) && set.All(setting => setting.Name != name)))
        {
            yield return $"the app reads {name}, which bicep/modules/app.bicep does not set";
        }

        foreach (var name in s_left.Keys.Where(name => !read.Contains(name)))
        {
            yield return $"the app does not read {name} any more: take it out of this rule";
        }

        foreach (var (name, value, condition) in set)
        {
            if (!s_sources.TryGetValue(name, out var source))
            {
                yield return s_left.TryGetValue(name, out var why) ? $"app.bicep sets {name}: {why}" : $"app.bicep sets {name}, which nobody reads";
            }
            else if (tracer.Trace(file, value) is var trace && trace != source)
            {
                yield return $"app.bicep sets {name} to {trace}, not to {source}";
            }

            var expected = s_conditions.TryGetValue(name, out var parameter) ? $"empty({parameter})" : name.StartsWith("OVERRIDE", StringComparison.Ordinal) ? "entraSignIn" : "";
            if (condition != expected)
            {
                yield return $"app.bicep sets {name} under '{condition}', not under '{expected}'";
            }
        }

        foreach (var missing in s_sources.Keys.Where(name => set.All(setting => setting.Name != name)))
        {
            yield return $"app.bicep does not set {missing}";
        }

        foreach (var name in read.Where(name => !deployment.Text("docs/settings.md").Contains($"`{name}`", StringComparison.Ordinal) && !s_left.ContainsKey(name)))
        {
            yield return $"docs/settings.md does not tell of {name}";
        }

        if (tracer.Trace(file, file.Find("settings") is Declaration.Variable all ? new Expression.Call(null, "names", ((Expression.Call)all.Value).Arguments) : null) is var union
            && s_parts.FirstOrDefault(part => !((Expression.Call)((Declaration.Variable)file.Find("settings")!).Value).Arguments.Contains(new Expression.Name(part))) is { } lost)
        {
            yield return $"app.bicep leaves {lost} out of the settings: {union}";
        }
    }

    private static readonly string[] s_parts = ["appSettings", "speechSettings", "addressSettings", "planSettings", "schedulerSettings", "signInSettings"];

    private static IEnumerable<(string Name, Expression Value, string Condition)> Set(BicepFile file)
    {
        foreach (var variable in file.Variables.Where(variable => variable.Name.EndsWith("Settings", StringComparison.Ordinal)))
        {
            var (map, condition) = variable.Value switch
            {
                Expression.Map always => (always, ""),
                Expression.Choice { If: Expression.Call { Function: "empty", Arguments: [Expression.Name name] }, Then: Expression.Map { Properties: [] }, Else: Expression.Map map1 } => (map1, $"empty({name.Identifier})"),
                Expression.Choice { If: Expression.Name name, Then: Expression.Map map2, Else: Expression.Map { Properties: [] } } => (map2, name.Identifier),
                _ => (new Expression.Map([]), "?"),
            };
            foreach (var property in map.Properties)
            {
                yield return (property.Key, property.Value, condition);
            }
        }
    }

    /// <summary>The names in SettingsReader, as they are written in app settings.</summary>
    private static HashSet<string> Read(Deployment deployment)
    {
        var source = deployment.Text("functions/Ringback.Functions/Settings/SettingsReader.cs");
        var names = ReadName().Matches(source).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        names.Add(deployment.Source("Settings/SettingsReader.cs", "const string name = \"(?<found>\\w+)\""));
        foreach (var service in ReadService().Matches(source).Select(match => match.Groups["name"].Value))
        {
            names.Add($"AzureWebJobsStorage__{service}ServiceUri");
        }

        if (source.Contains("{name}:accountName", StringComparison.Ordinal))
        {
            names.Add("AzureWebJobsStorage__accountName");
        }

        return names;
    }

    [GeneratedRegex("""reader\.(Url|Text|Key|Optional)\("(?<name>\w+)"|reader, "(?<name>[A-Z]\w+)"[,)]""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ReadName();

    [GeneratedRegex("""Service\("(?<name>\w+)", """, RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ReadService();
}
