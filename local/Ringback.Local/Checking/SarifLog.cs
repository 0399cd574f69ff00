using System.Text.Json.Nodes;
using Ringback.Core.Plans.Checking;

namespace Ringback.Local.Checking;

/// <summary>Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show at the lines.</summary>
internal static class SarifLog
{
    /// <summary>The base that relative addresses of files are meant from: the folder in which the command runs.</summary>
    private const string Base = "%SRCROOT%";

    public static JsonObject Of(IReadOnlyList<CheckedPlan> plans) => new()
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "ringback",
                    ["rules"] = new JsonArray([.. CheckRules.All.Select(RuleOf)]),
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. plans.SelectMany(plan => plan.Check.Findings.Select(finding => ResultOf(plan.File, finding)))]),
        }),
    };

    private static JsonObject RuleOf(CheckRule rule) => new()
    {
        ["id"] = rule.Id,
        ["name"] = rule.Name,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
        ["fullDescription"] = new JsonObject { ["text"] = rule.Why },
        ["help"] = new JsonObject { ["text"] = rule.Cure },
        ["defaultConfiguration"] = new JsonObject { ["level"] = rule.Severity.ToWord() },
    };

    private static JsonObject ResultOf(string file, Finding finding) => new()
    {
        ["ruleId"] = finding.Rule,
        ["ruleIndex"] = CheckRules.All.Index().First(rule => rule.Item.Id == finding.Rule).Index,
        ["level"] = finding.Severity.ToWord(),
        ["message"] = new JsonObject { ["text"] = $"{(finding.At.ToString() is { Length: > 0 } place ? $"{place}: " : "")}{finding.Message} {finding.Cure}" },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = AddressOf(file),
                ["region"] = new JsonObject { ["startLine"] = finding.Line, ["startColumn"] = finding.Column },
            },
        }),
    };

    private static JsonObject AddressOf(string file)
    {
        var full = Path.GetFullPath(file);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? new JsonObject { ["uri"] = new Uri(full).AbsoluteUri }
            : new JsonObject { ["uri"] = string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)), ["uriBaseId"] = Base };
    }
}
