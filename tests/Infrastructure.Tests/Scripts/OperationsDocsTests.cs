using System.Text.RegularExpressions;

namespace Ringback.Infrastructure.Tests.Scripts;

/// <summary>Whoever follows the pages at night finds what they name.</summary>
public sealed partial class OperationsDocsTests
{
    private static readonly IReadOnlyDictionary<string, string> s_pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs/operations"), "*.md")
        .Append(Path.Combine(Repository.Root, "docs/first-hour.md")).Append(Path.Combine(Repository.Root, "README.md"))
        .ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);

    [Fact]
    public void Every_alert_has_its_page_in_the_runbook_and_no_page_is_of_none()
    {
        var alerts = Repository.Texts["bicep/modules/alerts.bicep"];
        var names = Rule().Matches(alerts).Select(match => match.Groups["name"].Value)
            .Concat(Delivery().Matches(alerts).Select(match => $"dead-letters-{match.Groups["name"].Value}")).Append("budget");
        var headings = Heading().Matches(s_pages.Single(page => page.Key.EndsWith("runbook.md", StringComparison.Ordinal)).Value).Select(match => match.Groups["name"].Value);
        Assert.Equal(names.Order(StringComparer.Ordinal), headings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_script_and_option_that_is_named_exists()
    {
        foreach (var (page, text) in s_pages)
        {
            foreach (Match call in Call().Matches(text))
            {
                var file = Path.Combine(Repository.Root, "scripts", call.Groups["script"].Value);
                Assert.True(File.Exists(file), $"{page}: {call.Value}");
                var script = File.ReadAllText(file);
                // The command line's own options are told by its own help.
                foreach (Capture option in script.Contains("azure.sh", StringComparison.Ordinal) ? call.Groups["option"].Captures : Enumerable.Empty<Capture>())
                {
                    Assert.True(script.Contains($"{option.Value})", StringComparison.Ordinal) || script.Contains($"{option.Value} |", StringComparison.Ordinal), $"{page}: {call.Value}");
                }
            }
        }
    }

    [Fact]
    public void Every_page_that_is_linked_to_exists()
    {
        foreach (var (page, text) in s_pages)
        {
            Assert.All(Link().Matches(text), link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link.Groups["to"].Value)), $"{page}: {link.Value}"));
        }
    }

    [GeneratedRegex("^    name: '(?<name>[a-z-]+)'", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();

    [GeneratedRegex("^    subscription: '(?<name>[a-z-]+)'", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Delivery();

    [GeneratedRegex("^### `(?<name>[a-z-]+)`", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"scripts/(?<script>[a-z][a-z-]*)(?: (?<option>--[a-z-]+)| (?!#)(?!--)[^\s`;]+)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"\]\((?<to>[^)#:]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
