using System.Text.RegularExpressions;
using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>No key is read, guessed, given out or written down.</summary>
internal static partial class SecretRules
{
    private static readonly string[] s_keys = ["EventsKey", "ApiKey", "SigningKey"];

    private static readonly string[] s_closable =
        ["Microsoft.Communication/communicationServices", "Microsoft.CognitiveServices/accounts"];

    public static IEnumerable<string> Find(Deployment deployment) =>
        Calls(deployment).Concat(Outputs(deployment)).Concat(Parameters(deployment)).Concat(Guesses(deployment)).Concat(Vault(deployment)).Concat(Doors(deployment)).Concat(Literals(deployment));

    private static IEnumerable<string> Calls(Deployment deployment) =>
        from file in deployment.Files.Values
        from one in file.Expressions()
        where one.Expression is Expression.Call { Function: var function } && function.StartsWith("list", StringComparison.OrdinalIgnoreCase)
        select $"{file.Path}: {one.In.Name} reads keys";

    private static IEnumerable<string> Outputs(Deployment deployment)
    {
        foreach (var (file, output) in deployment.Files.Values.SelectMany(file => file.Outputs.Select(output => (file, output))))
        {
            var trace = new Tracer(deployment).Trace(file, output.Value);
            var secrets = file.Parameters.Where(parameter => parameter.IsSecure).Select(parameter => parameter.Name);
            if (output.Value.All().OfType<Expression.Name>().Any(name => secrets.Contains(name.Identifier, StringComparer.Ordinal)) || SecretName().IsMatch(trace))
            {
                yield return $"{file.Path}: the output {output.Name} gives a secret out";
            }
        }
    }

    private static IEnumerable<string> Parameters(Deployment deployment)
    {
        foreach (var (file, parameter) in deployment.Files.Values.SelectMany(file => file.Parameters.Select(parameter => (file, parameter))))
        {
            if (!parameter.IsSecure && KeyName().IsMatch(parameter.Name))
            {
                yield return $"{file.Path}: {parameter.Name} is secret and not marked so";
            }

            if (parameter is { IsSecure: true, Default: { } value } && value.Plain != "")
            {
                yield return $"{file.Path}: {parameter.Name} has a default that everybody can read";
            }
        }

        foreach (var (file, given) in deployment.Environments.SelectMany(file => file.Assignments.Select(given => (file, given))))
        {
            if (KeyName().IsMatch(given.Name) && given.Value is not Expression.Call { Function: "readEnvironmentVariable", Arguments: [_, { Plain: "" }] })
            {
                yield return $"{file.Path}: {given.Name} is written down";
            }
        }
    }

    /// <summary>Anybody who knows the group's name can compute a uniqueString: it makes names, and nothing else.</summary>
    private static IEnumerable<string> Guesses(Deployment deployment)
    {
        foreach (var (file, declaration) in deployment.Files.Values.SelectMany(file => file.Declarations.Select(declaration => (file, declaration))))
        {
            var guessable = file.Expressions().Where(one => ReferenceEquals(one.In, declaration)).Any(one => one.Expression is Expression.Call { Function: "uniqueString" });
            if (guessable && declaration is not Declaration.Variable { Name: "token" })
            {
                yield return $"{file.Path}: {declaration.Name} can be guessed";
            }
        }

        var tracer = new Tracer(deployment);
        foreach (var (file, module) in deployment.Files.Values.SelectMany(file => file.Modules.Select(module => (file, module))))
        {
            foreach (var given in module.Given.Properties.Where(given => deployment.Files.TryGetValue(module.Path, out var inner) && inner.Parameters.Any(parameter => parameter.Name == given.Key && parameter.IsSecure)))
            {
                if (tracer.Trace(file, given.Value) is var trace && trace != $"param {given.Key}" && given.Value is not Expression.Call { Function: "getSecret", Arguments: [{ Plain: "EventsKey" }] })
                {
                    yield return $"{file.Path}: {module.Name} is given {given.Key} from {trace}";
                }
            }
        }
    }

    private static IEnumerable<string> Vault(Deployment deployment)
    {
        var file = deployment.Module("vault");
        foreach (var key in s_keys)
        {
            var parameter = char.ToLowerInvariant(key[0]) + key[1..];
            var secret = file.Resources.FirstOrDefault(resource => resource.Type == "Microsoft.KeyVault/vaults/secrets" && resource["name"]?.Plain == key);
            if (secret is null || secret["properties/value"] != new Expression.Name(parameter) || secret["parent"] != new Expression.Name("vault"))
            {
                yield return $"vault.bicep does not keep {key}";
            }
            else if (secret.Condition is not Expression.Unary { Operator: "!", Of: Expression.Call { Function: "empty", Arguments: [Expression.Name { Identifier: var tested }] } } || tested != parameter)
            {
                yield return $"vault.bicep writes {key} also when none is given: the running calls would be cut";
            }
        }

        var vault = deployment.Resource("vault", "vault");
        foreach (var (path, wanted) in ((string, string)[])[("enableRbacAuthorization", "true"), ("enabledForTemplateDeployment", "true"), ("enableSoftDelete", "true"), ("softDeleteRetentionInDays", "90"), ("enablePurgeProtection", "(param purgeProtection ? true : null)"), ("tenantId", "tenant().tenantId"), ("publicNetworkAccess", "Enabled"), ("accessPolicies", "nothing")])
        {
            if (new Tracer(deployment).Trace(file, vault[$"properties/{path}"]) is var found && found != wanted)
            {
                yield return $"the vault's {path} is {found}, not {wanted}";
            }
        }
    }

    /// <summary>Where a service can be closed to keys, it is.</summary>
    private static IEnumerable<string> Doors(Deployment deployment)
    {
        foreach (var (file, resource) in deployment.Resources.Where(one => !one.Resource.Existing && s_closable.Contains(one.Resource.Type, StringComparer.Ordinal)))
        {
            if (resource["properties/disableLocalAuth"] is not Expression.Flag { Value: true })
            {
                yield return $"{file.Path}: {resource.Name} can be opened with a key";
            }
        }

        if (deployment.Resource("monitoring", "insights")["properties/DisableLocalAuth"] is not Expression.Flag { Value: true })
        {
            yield return "monitoring.bicep: insights takes telemetry from anybody with its address";
        }

        if (deployment.Resource("monitoring", "workspace")["properties/features/disableLocalAuth"] is not Expression.Flag { Value: true })
        {
            yield return "monitoring.bicep: the workspace can be opened with a key";
        }
    }

    private static IEnumerable<string> Literals(Deployment deployment) =>
        from file in deployment.Files.Values.Concat(deployment.Environments)
        from match in SecretText().Matches(file.Text)
        select $"{file.Path}: holds {match.Value[..Math.Min(match.Value.Length, 30)]}";

    [GeneratedRegex("ConnectionString|InstrumentationKey|primaryKey|secondaryKey|getSecret|accessKey|sharedKey|param (eventsKey|apiKey|signingKey)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SecretName();

    [GeneratedRegex("(Key|Secret|Password|Pwd)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex KeyName();

    [GeneratedRegex("AccountKey=|accesskey=|SharedAccessSignature|[?&]sig=|AzureWebJobsStorage:|[A-Za-z0-9+/]{60,}={0,2}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SecretText();
}
