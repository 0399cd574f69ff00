using System.Text.RegularExpressions;
using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>App Service authentication, when it is on, leaves open what comes without a person, and nothing else.</summary>
internal static class SignInRules
{
    /// <summary>Open by design.md 8, whether or not the app serves them yet; and the API, which the app itself closes by its key.</summary>
    private static readonly string[] s_open = ["/hooks/*", "/c/*", "/media/*", "/assets/*", "/sign-in", "/health/*", "/api/*"];

    public static IEnumerable<string> Find(Deployment deployment)
    {
        var resource = deployment.Resource("authentication", "authentication");
        var excluded = resource["properties/globalValidation/excludedPaths"] is Expression.Items items ? items.Values.Select(value => value.Plain ?? "").ToList() : [];
        foreach (var problem in s_open.Except(excluded, StringComparer.Ordinal).Select(path => $"authentication.bicep: {path} is closed to those who come without a person")
            .Concat(excluded.Except(s_open, StringComparer.Ordinal).Select(path => $"authentication.bicep: {path} is open to everybody")))
        {
            yield return problem;
        }

        foreach (var path in AnonymousInApp(deployment).Where(path => !excluded.Exists(open => Covers(open, path))))
        {
            yield return $"authentication.bicep: the app leaves {path} open, App Service does not";
        }

        foreach (var route in deployment.Routes.Where(route => !excluded.Exists(open => Covers(open, "/" + route)) && Anonymous(deployment, route)))
        {
            yield return $"authentication.bicep: nobody can reach {route}";
        }

        foreach (var problem in Expected.Of(
            deployment,
            "authentication",
            "authentication",
            ("name", "authsettingsV2"),
            ("parent", "authentication#app"),
            ("properties/platform/enabled", "true"),
            ("properties/platform/runtimeVersion", "~1"),
            ("properties/globalValidation/requireAuthentication", "true"),
            ("properties/globalValidation/unauthenticatedClientAction", "RedirectToLoginPage"),
            ("properties/globalValidation/redirectToProvider", "azureactivedirectory"),
            ("properties/httpSettings/requireHttps", "true"),
            ("properties/login/tokenStore/enabled", "false"),
            ("properties/identityProviders/azureActiveDirectory/enabled", "true"),
            ("properties/identityProviders/azureActiveDirectory/registration/clientId", "param entraClientId"),
            ("properties/identityProviders/azureActiveDirectory/registration/openIdIssuer", "{environment().authentication.loginEndpoint}{tenant().tenantId}/v2.0"),
            ("properties/identityProviders/azureActiveDirectory/registration/clientSecretSettingName", "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"),
            ("properties/identityProviders/azureActiveDirectory/validation/allowedAudiences", "[param entraClientId, api://{param entraClientId}]")))
        {
            yield return problem;
        }

        foreach (var problem in Defaults(deployment))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Defaults(Deployment deployment)
    {
        var file = deployment.Module("authentication");
        if (new Tracer(deployment).Trace(file, (file.Find("app") as Declaration.Resource)?["name"]) != "app#app.name")
        {
            yield return "authentication.bicep: it guards another app";
        }

        if (deployment.Main.Parameters.FirstOrDefault(parameter => parameter.Name == "entraClientId")?.Default?.Plain != "")
        {
            yield return "main.bicep: App Service authentication is not off by default";
        }

        var given = deployment.Main.Modules.FirstOrDefault(module => module.Name == "app")?.Given["entraSignIn"];
        if (new Tracer(deployment).Trace(deployment.Main, given) != "!empty(param entraClientId)")
        {
            yield return "main.bicep: the app does not know whether Entra signs people in";
        }
    }

    /// <summary>What AccessMiddleware lets through.</summary>
    private static IEnumerable<string> AnonymousInApp(Deployment deployment) =>
        Regex.Matches(deployment.Source("Security/AccessMiddleware.cs", @"Open = \[(?<found>[^\]]+)\]"), "\"(?<path>/[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(match => match.Groups["path"].Value);

    private static bool Anonymous(Deployment deployment, string route) =>
        route.StartsWith("api/", StringComparison.Ordinal) || AnonymousInApp(deployment).Any(open => $"/{route}/".StartsWith(open + "/", StringComparison.Ordinal));

    private static bool Covers(string open, string path) =>
        open == path || (open.EndsWith("/*", StringComparison.Ordinal) && $"{path}/".StartsWith(open[..^1], StringComparison.Ordinal));
}
