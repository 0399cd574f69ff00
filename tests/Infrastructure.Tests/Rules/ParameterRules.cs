using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>What can be chosen, within which limits, and what it is when nobody chooses: cheap, private and without surprises.</summary>
internal static class ParameterRules
{
    /// <summary>Name, type, default, and what may be given.</summary>
    private static readonly string[] s_parameters =
    [
        "workload string 'ringback' min 2 max 12",
        "environmentName string needed dev|test|prod",
        "location string resourceGroup().location",
        "dataLocation string 'United States' United States|Europe|UK|Australia|Canada",
        "httpInstances int 1 min 0 max 20",
        "durableInstances int 0 min 0 max 20",
        "tickInstances int 0 min 0 max 20",
        "instanceMemory int 512 512|2048|4096",
        "maximumInstances int 40 min 40 max 1000",
        "withSpeech bool true",
        "withOpenAi bool false",
        "openAiModel string 'gpt-4o-mini'",
        "openAiModelVersion string '2024-07-18'",
        "openAiCapacity int 10 min 1",
        "withScheduler bool false",
        "storageSku string 'Standard_LRS' Standard_LRS|Standard_ZRS|Standard_GRS|Standard_GZRS",
        "recordingDays int 400 min 1",
        "softDeleteDays int 7 min 1 max 365",
        "logDays int 30 min 30 max 730",
        "logGigabytesADay int 1 min 1",
        "alertEmails string[] needed min 1",
        "watchSilence bool false",
        "budget int 50 min 1",
        "budgetStart string ''",
        "thisMonth string utcNow(yyyy-MM-01)",
        "publicUrl string ''",
        "planFile string ''",
        "entraClientId string ''",
        "purgeProtection bool false",
        "eventsKey string '' secure",
        "apiKey string '' secure",
        "signingKey string '' secure",
    ];

    public static IEnumerable<string> Find(Deployment deployment)
    {
        var tracer = new Tracer(deployment);
        var found = deployment.Main.Parameters.Select(parameter => Describe(tracer, deployment.Main, parameter)).ToList();
        foreach (var problem in s_parameters.Except(found, StringComparer.Ordinal).Select(one => $"main.bicep has no parameter '{one}'")
            .Concat(found.Except(s_parameters, StringComparer.Ordinal).Select(one => $"main.bicep: the parameter '{one}' is unknown to the rule")))
        {
            yield return problem;
        }

        // A module that is given a parameter as it is limits it alike: what the first lets through the second takes.
        foreach (var module in deployment.Main.Modules.Where(module => deployment.Files.ContainsKey(module.Path)))
        {
            foreach (var given in module.Given.Properties)
            {
                if (given.Value is Expression.Name { Identifier: var name }
                    && deployment.Main.Find(name) is Declaration.Parameter outer
                    && deployment.Files[module.Path].Parameters.FirstOrDefault(parameter => parameter.Name == given.Key) is { } inner
                    && Limits(outer, secure: false) != Limits(inner, secure: false)
                    && name != "dataLocation")
                {
                    yield return $"{module.Path}: {inner.Name} is limited to '{Limits(inner, secure: false)}', {outer.Name} of main.bicep to '{Limits(outer, secure: false)}'";
                }
            }
        }
    }

    private static string Describe(Tracer tracer, BicepFile file, Declaration.Parameter parameter)
    {
        var otherwise = parameter.Default is { Plain: { } plain } ? $"'{plain}'" : parameter.Default is { } value ? tracer.Trace(file, value) : "needed";
        return $"{parameter.Name} {parameter.Type} {otherwise} {Limits(parameter, secure: true)}".TrimEnd();
    }

    private static string Limits(Declaration.Parameter parameter, bool secure)
    {
        var parts = new List<string>();
        if (parameter.Argument("allowed") is Expression.Items allowed)
        {
            parts.Add(string.Join('|', allowed.Values.Select(value => value.Plain ?? (value as Expression.Number)?.Value.ToString() ?? "?")));
        }

        foreach (var (word, decorator) in ((string, string)[])[("min", "minValue"), ("min", "minLength"), ("max", "maxValue"), ("max", "maxLength")])
        {
            if (parameter.Limit(decorator) is { } limit)
            {
                parts.Add($"{word} {limit}");
            }
        }

        if (secure && parameter.IsSecure)
        {
            parts.Add("secure");
        }

        return string.Join(' ', parts);
    }
}
