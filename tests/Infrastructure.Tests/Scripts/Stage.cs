using System.Diagnostics;

namespace Ringback.Infrastructure.Tests.Scripts;

/// <summary>An Azure that is played by files: scripts run for real, and az, curl, dotnet, zip, date and sleep are fakes that write down how they were called.</summary>
internal sealed class Stage : IDisposable
{
    public const string ApiKey = "the-api-key-of-the-vault-0123456789";
    public const string Token = "a-token-of-entra-0123456789";

    private const string Outputs = "func-app https://func-app.example acs-app stapp kv-app evgt-app /subscriptions/sub-1/identity";
    private static readonly string s_fake = Path.Combine(Repository.Root, "tests/Infrastructure.Tests/Scripts/fakes/fake");

    private readonly string _folder = Directory.CreateTempSubdirectory("ringback-stage").FullName;
    private readonly List<string> _az = [];
    private readonly List<string> _curl = [];
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal) { ["RINGBACK_ALERT_EMAIL"] = "you@acme.example", ["RINGBACK_ATTEMPTS"] = "15" };

    public Stage()
    {
        var bin = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
        foreach (var tool in (string[])["az", "curl", "dotnet", "zip", "date", "sleep"])
        {
            File.CreateSymbolicLink(Path.Combine(bin, tool), s_fake);
        }

        Directory.CreateDirectory(Path.Combine(_folder, "tmp"));
    }

    /// <summary>The calls of the fakes in their order, a line each.</summary>
    public IReadOnlyList<string> Calls => Lines("calls");

    /// <summary>The variables that deployments were given: "what-if RINGBACK_API_KEY=…".</summary>
    public IReadOnlyList<string> Environment => Lines("environment");

    /// <summary>The bodies that curl was given as files.</summary>
    public IReadOnlyList<string> Sent => Lines("sent");

    /// <summary>What curl was given by a pipe.</summary>
    public IReadOnlyList<string> Tokens => Lines("tokens");

    public string Bodies => string.Concat(Lines("bodies"));

    /// <summary>The first that fits counts, so what a test says goes before what is always so.</summary>
    public Stage Az(string pattern, string output = "", int code = 0, bool once = false) => Add(_az, pattern, $"{code}", output, once);

    public Stage Curl(string pattern, int status, string body = "{}", bool once = false) => Add(_curl, pattern, $"{status:000}", body, once);

    public Stage With(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    public Stage WithFile(string name, string text = "")
    {
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>An installation that runs: group, vault with its keys, outputs, app, subscriptions, one number and a plan that names it.</summary>
    public Stage Installed() => New()
        .Az("group exists", "true")
        .Az("deployment group show", Outputs)
        .Az("resource list*KeyVault", "kv-app")
        .Az("vaults/kv-app/secrets?", "ApiKey EventsKey SigningKey")
        .Az("budgets?", "2026-03-01T00:00:00Z")
        .Curl("/health/ready", 200, "{\"status\":\"ready\"}");

    /// <summary>A subscription that somebody is logged in to, with nothing in it until it is deployed to.</summary>
    public Stage New() => Az("account show", "sub-1|Acme")
        .Az("get-access-token", Token)
        .Az("keyvault secret show", ApiKey)
        .Az("resource show", "acs-app.unitedstates.communication.azure.com")
        .Az("eventSubscriptions/", "Succeeded")
        .Az("what-if", "Resource changes: 1 to create.")
        .Az("blob show", "20260302T000000Z-bbb")
        .Curl("/health/live", 200)
        .Curl("POST*/hooks/events", 401)
        .Curl("/phoneNumbers[?]", 200, "{\"phoneNumbers\":[{\"id\":\"18005550100\",\"phoneNumber\":\"+18005550100\"}]}")
        .Curl("PUT*/api/v1/plan", 200)
        .Curl("/api/v1/plan", 200, "numbers: [{ number: \"+18005550100\" }]")
        .Curl("/api/v1/calls?take=1", 200, "{\"items\":[],\"next\":null}")
        .Curl("/api/v1/calls", 401);

    public async Task<Played> RunAsync(string script, string arguments, string typed = "")
    {
        await File.WriteAllLinesAsync(PathOf("az"), _az, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(PathOf("curl"), _curl, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "scripts", script));
        foreach (var argument in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("RINGBACK_", StringComparison.Ordinal) || key.StartsWith("AZURE_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["PATH"] = $"{PathOf("bin")}:{System.Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["STAGE"] = _folder;
        start.Environment["TMPDIR"] = PathOf("tmp");
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var played = new Played(process.ExitCode, output + await errors);
        KeepsSecrets(played);
        return played;
    }

    /// <summary>Whatever a test is about: no secret in an argument or in what is printed, and nothing left on the disk.</summary>
    private void KeepsSecrets(Played played)
    {
        string[] made = [.. Environment.Where(line => line.Contains("_KEY=", StringComparison.Ordinal) && line.StartsWith("create ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..])];
        foreach (var secret in made.Append(ApiKey).Append(Token).Where(secret => secret.Length > 0))
        {
            Assert.DoesNotContain(secret, played.Output, StringComparison.Ordinal);
            Assert.All(Calls, call => Assert.DoesNotContain(secret, call, StringComparison.Ordinal));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(PathOf("tmp")));
    }

    /// <summary>The place of the first call from <paramref name="after"/> on that contains <paramref name="words"/>; fails when there is none.</summary>
    public int Find(string words, int after = 0)
    {
        for (var i = after; i < Calls.Count; i++)
        {
            if (Calls[i].Contains(words, StringComparison.Ordinal))
            {
                return i;
            }
        }

        Assert.Fail($"no call of '{words}' after the {after}th of:{System.Environment.NewLine}{string.Join(System.Environment.NewLine, Calls)}");
        return -1;
    }

    public bool Called(string words) => Calls.Any(call => call.Contains(words, StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Stage Add(List<string> table, string pattern, string code, string output, bool once)
    {
        table.Add($"{(once ? "once\t" : "")}{pattern}\t{code}\t{output}");
        return this;
    }

    private string[] Lines(string name) => File.Exists(PathOf(name)) ? File.ReadAllLines(PathOf(name)) : [];
}

/// <summary>How a script ended, and what it printed.</summary>
internal sealed record Played(int Code, string Output);
