using System.Text.Json;
using System.Text.RegularExpressions;
using Ringback.Infrastructure.Tests.Reading;

namespace Ringback.Infrastructure.Tests.Rules;

/// <summary>Each alert asks for what the app or the platform really writes, at a pace that makes sense, and tells somebody.</summary>
internal static partial class AlertRules
{
    /// <summary>Log alerts that must be there: name, severity, frequency, window, operator, threshold, enabled.</summary>
    private static readonly string[] s_rules =
    [
        "calls-refused 0 PT5M PT5M GreaterThan 0 true",
        "not-ready 0 PT5M PT5M GreaterThan 3 true",
        "text-back-late 1 PT5M PT5M GreaterThan 0 true",
        "callbacks-refused 1 PT15M PT15M GreaterThan 5 true",
        "calls-failing 2 PT15M PT15M GreaterThan 5 true",
        "poison 1 PT15M PT15M GreaterThan 0 true",
        "ring-window 2 PT15M PT1H GreaterThan 0 true",
        "silent-line 2 PT1H P2D LessThan 1 param watchSilence",
    ];

    private static readonly string[] s_deliveries = ["fast 0", "ledger 1"];

    /// <summary>What the Functions host writes itself when it gives a message up.</summary>
    private static readonly string[] s_host = ["Message has reached MaxDequeueCount"];

    /// <summary>What makes each query ask what its alert says.</summary>
    private static readonly Dictionary<string, string[]> s_conditions = new(StringComparer.Ordinal)
    {
        ["calls-refused"] = ["AppRequests", "| where Name == \"EventsWebhook\"", "| where ResultCode != \"401\"", "| where Success == false or toint(ResultCode) >= 400"],
        ["not-ready"] = ["AppTraces", "| where Message startswith \"Storage or plan not ready\""],
        ["text-back-late"] = ["AppTraces", "| where Message startswith \"Ladder \"", "| where Message has \" should have acted by now\""],
        ["callbacks-refused"] = ["AppTraces", "| where Message startswith \"A callback of call \"", "| where Message has \" was refused: \""],
        ["calls-failing"] =
            ["AppTraces", "| where (Message startswith \"Call \" and Message has \" can't be carried out: \" and SeverityLevel >= 2)", "or Message startswith \"Could not sweep up after \""],
        ["poison"] = ["AppTraces", "| where Message startswith \"Message has reached MaxDequeueCount\""],
        ["ring-window"] =
            ["AppRequests", "| where Name == \"EventsWebhook\" and Success == true", "| summarize Seconds = percentile(DurationMs, 95) / 1000.0, Calls = sum(ItemCount)", "| where Calls > 0 and Seconds > 5"],
        ["silent-line"] = ["AppRequests", "| where Name == \"EventsWebhook\" and Success == true"],
    };

    public static IEnumerable<string> Find(Deployment deployment)
    {
        var file = deployment.Module("alerts");
        var tracer = new Tracer(deployment);
        return Expected.Of(deployment, "alerts", "team", ("properties/enabled", "true"), ("location", "global"))
            .Concat(Team(deployment))
            .Concat(Compare(s_rules, Rows(file, "rules").Select(rule => string.Join(' ', ((string[])["name", "severity", "frequency", "window", "operator", "threshold", "enabled"]).Select(key => tracer.Trace(file, rule[key])))), "log alert"))
            .Concat(Compare(s_deliveries, Rows(file, "deliveries").Select(one => $"{one["subscription"]?.Plain} {tracer.Trace(file, one["severity"])}"), "alert of dead letters"))
            .Concat(Rows(file, "rules").Where(rule => rule["query"] is not Expression.Call { Function: "loadTextContent", Arguments: [{ } path] } || path.Plain != $"queries/{rule["name"]?.Plain}.kql")
                .Select(rule => $"alerts.bicep: {rule["name"]?.Plain} asks something else"))
            .Concat(Rows(file, "rules").Where(rule => (rule["description"]?.Plain ?? "").Length < 40 || (rule["title"]?.Plain ?? "").Length < 5).Select(rule => $"alerts.bicep: {rule["name"]?.Plain} does not say what to do"))
            .Concat(Expected.Of(
                deployment,
                "alerts",
                "logAlerts",
                ("properties/scopes", "[monitoring#workspace.id]"),
                ("kind", "LogAlert"),
                ("properties/displayName", "rule.title"),
                ("properties/description", "rule.description"),
                ("properties/autoMitigate", "true"),
                ("properties/enabled", "rule.enabled"),
                ("properties/severity", "rule.severity"),
                ("properties/evaluationFrequency", "rule.frequency"),
                ("properties/windowSize", "rule.window"),
                ("properties/actions/actionGroups", "[alerts#team.id]"),
                ("properties/skipQueryValidation", "true")))
            .Concat(Expected.Of(
                deployment,
                "alerts",
                "deadLetterAlerts",
                ("location", "global"),
                ("properties/scopes", "[events#topic.id]"),
                ("properties/enabled", "true"),
                ("properties/autoMitigate", "true"),
                ("properties/evaluationFrequency", "PT1M"),
                ("properties/windowSize", "PT5M"),
                ("properties/severity", "delivery.severity")))
            .Concat(Criteria(deployment, tracer))
            .Concat(Budget(deployment, tracer))
            .Concat(Queries(deployment))
            .Concat(Workbook(deployment));
    }

    private static IEnumerable<string> Team(Deployment deployment)
    {
        if (deployment.Resource("alerts", "team")["properties/emailReceivers"] is not Expression.Call { Function: "map", Arguments: [Expression.Name { Identifier: "emails" }, Expression.Lambda { Body: Expression.Map receiver, Parameters: [var email] }] }
            || receiver["emailAddress"] != new Expression.Name(email)
            || receiver["useCommonAlertSchema"] is not Expression.Flag { Value: true })
        {
            yield return "alerts.bicep: nobody is told";
        }
    }

    private static IEnumerable<Expression.Map> Rows(BicepFile file, string variable) =>
        file.Find(variable) is Declaration.Variable { Value: Expression.Items items } ? items.Values.OfType<Expression.Map>() : [];

    private static IEnumerable<string> Compare(string[] wanted, IEnumerable<string> found, string what)
    {
        var all = found.ToList();
        return wanted.Except(all, StringComparer.Ordinal).Select(one => $"alerts.bicep: there is no {what} {one}")
            .Concat(all.Except(wanted, StringComparer.Ordinal).Select(one => $"alerts.bicep: {what} {one} is unknown to the rule"));
    }

    private static IEnumerable<string> Criteria(Deployment deployment, Tracer tracer)
    {
        var file = deployment.Module("alerts");
        foreach (var (resource, list, wanted) in ((string, string, string)[])[
            ("logAlerts", "rules", "query=rule.query timeAggregation=Count operator=rule.operator threshold=rule.threshold"),
            ("deadLetterAlerts", "deliveries", "criterionType=StaticThresholdCriterion metricNamespace=Microsoft.EventGrid/systemTopics metricName=DeadLetteredCount timeAggregation=Total operator=GreaterThan threshold=0")])
        {
            var alert = deployment.Resource("alerts", resource);
            var criterion = (alert["properties/criteria/allOf"] as Expression.Items)?.Values.FirstOrDefault() as Expression.Map;
            var found = string.Join(' ', wanted.Split(' ').Select(part => part.Split('=')[0]).Select(key => $"{key}={tracer.Trace(file, criterion?[key])}"));
            if (found != wanted || alert.Value is not Expression.Loop { In: Expression.Name { Identifier: var of } } || of != list)
            {
                yield return $"alerts.bicep: {resource} asks for {found}";
            }
        }

        var periods = ((deployment.Resource("alerts", "logAlerts")["properties/criteria/allOf"] as Expression.Items)?.Values.FirstOrDefault() as Expression.Map)?["failingPeriods"] as Expression.Map;
        if (tracer.Trace(file, periods?["numberOfEvaluationPeriods"]) != "1" || tracer.Trace(file, periods?["minFailingPeriodsToAlert"]) != "1")
        {
            yield return "alerts.bicep: the log alerts wait before they tell";
        }

        var metric = deployment.Resource("alerts", "deadLetterAlerts");
        if (!tracer.Trace(file, metric["properties/description"]).StartsWith("{delivery.title}: ", StringComparison.Ordinal) || Rows(file, "deliveries").Any(one => (one["title"]?.Plain ?? "").Length < 20))
        {
            yield return "alerts.bicep: the alerts of dead letters do not say what happened";
        }

        var dimension = ((metric["properties/criteria/allOf"] as Expression.Items)?.Values[0] as Expression.Map)?["dimensions"] is Expression.Items { Values: [Expression.Map only] } ? only : null;
        if (dimension?["name"]?.Plain != "EventSubscriptionName" || tracer.Trace(file, dimension["values"]) != "[delivery.subscription]" || dimension["operator"]?.Plain != "Include")
        {
            yield return "alerts.bicep: the alerts of dead letters do not tell the two subscriptions apart";
        }

        if ((metric["properties/actions"] as Expression.Items)?.Values is not [Expression.Map action] || tracer.Trace(file, action["actionGroupId"]) != "alerts#team.id")
        {
            yield return "alerts.bicep: nobody is told of dead letters";
        }
    }

    private static IEnumerable<string> Budget(Deployment deployment, Tracer tracer)
    {
        var budget = deployment.Resource("alerts", "monthlyBudget");
        foreach (var problem in Expected.Of(
            deployment,
            "alerts",
            "monthlyBudget",
            ("properties/amount", "param budget"),
            ("properties/timeGrain", "Monthly"),
            ("properties/category", "Cost"),
            ("properties/timePeriod/startDate", "(empty(param budgetStart) ? param thisMonth : param budgetStart)")))
        {
            yield return problem;
        }

        var told = (budget["properties/notifications"] as Expression.Map)?.Properties.Select(one => (Expression.Map)one.Value).Select(one =>
            $"{tracer.Trace(deployment.Module("alerts"), one["enabled"])} {one["operator"]?.Plain} {tracer.Trace(deployment.Module("alerts"), one["threshold"])} {one["thresholdType"]?.Plain} {tracer.Trace(deployment.Module("alerts"), one["contactEmails"])}").ToList() ?? [];
        foreach (var missing in ((string[])["true GreaterThanOrEqualTo 80 Actual param alertEmails", "true GreaterThanOrEqualTo 100 Forecasted param alertEmails"]).Except(told, StringComparer.Ordinal))
        {
            yield return $"alerts.bicep: the budget does not tell {missing}";
        }
    }

    private static IEnumerable<string> Queries(Deployment deployment)
    {
        var used = Rows(deployment.Module("alerts"), "rules").Select(rule => rule["name"]?.Plain).ToList();
        foreach (var (path, query) in deployment.Queries)
        {
            if (!used.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal))
            {
                yield return $"{path}: no alert asks it";
            }

            var lines = query.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
            if (!lines.SequenceEqual(s_conditions.GetValueOrDefault(Path.GetFileNameWithoutExtension(path)) ?? [], StringComparer.Ordinal))
            {
                yield return $"{path}: it asks something else than its alert says";
            }

            foreach (var problem in Check(deployment, query))
            {
                yield return $"{path}: {problem}";
            }
        }
    }

    private static IEnumerable<string> Workbook(Deployment deployment)
    {
        using var workbook = JsonDocument.Parse(deployment.Text("bicep/modules/workbook.json"));
        var figures = workbook.RootElement.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("type").GetInt32() == 3).ToList();
        if (figures.Count < 8)
        {
            yield return "workbook.json: figures are missing";
        }

        if (workbook.RootElement.GetProperty("fallbackResourceIds")[0].GetString() != "{workspaceId}")
        {
            yield return "workbook.json: it asks nobody's workspace";
        }

        foreach (var content in figures.Select(figure => figure.GetProperty("content")))
        {
            if (content.GetProperty("timeContextFromParameter").GetString() != "TimeRange" || content.GetProperty("resourceType").GetString() != "microsoft.operationalinsights/workspaces")
            {
                yield return $"workbook.json: {content.GetProperty("title").GetString()} does not follow the time that is chosen";
            }

            foreach (var problem in Check(deployment, content.GetProperty("query").GetString()!))
            {
                yield return $"workbook.json: {content.GetProperty("title").GetString()}: {problem}";
            }
        }
    }

    /// <summary>A query names functions that exist and messages that are written.</summary>
    private static IEnumerable<string> Check(Deployment deployment, string query)
    {
        if (!query.Contains("AppRequests", StringComparison.Ordinal) && !query.Contains("AppTraces", StringComparison.Ordinal))
        {
            yield return "it asks neither requests nor traces";
        }

        foreach (var line in query.Split('\n').Where(line => line.Contains(" Name ", StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
        {
            foreach (var name in Quoted().Matches(line).Select(match => match.Groups["text"].Value).Where(name => !deployment.Functions.Contains(name, StringComparer.Ordinal)))
            {
                yield return $"there is no function {name}";
            }
        }

        foreach (Match match in Message().Matches(query))
        {
            var text = match.Groups["text"].Value;
            var starts = match.Groups["how"].Value == "startswith";
            if (!deployment.LogMessages.Concat(s_host).Any(message => starts ? message.StartsWith(text, StringComparison.Ordinal) : message.Contains(text, StringComparison.Ordinal)))
            {
                yield return $"nobody logs '{text}'";
            }
        }
    }

    [GeneratedRegex("\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Quoted();

    [GeneratedRegex("Message (?<how>startswith|has|contains) \"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Message();
}
