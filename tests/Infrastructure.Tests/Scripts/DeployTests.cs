namespace Ringback.Infrastructure.Tests.Scripts;

/// <summary>scripts/deploy on a played Azure.</summary>
public sealed class DeployTests
{
    private const string NoPlan = "{\"status\":\"not ready\",\"problem\":\"no plan is published yet: publish one\"}";

    private static Stage Empty() => new Stage().Az("group exists", "false").Az("deployment group show", code: 3, once: true).Installed();

    [Fact]
    public async Task A_first_deployment_makes_the_group_the_keys_and_everything_in_its_order()
    {
        using var stage = new Stage().Az("group exists", "false").Az("deployment group show", code: 3, once: true).Az("resource list*KeyVault").Az("budgets?")
            .Curl("/health/ready", 503, NoPlan).Installed();
        var played = await stage.RunAsync("deploy", "prod --yes");
        Assert.True(played.Code == 0, played.Output);
        var at = stage.Find("az group create --name ringback-prod --location eastus2");
        at = stage.Find("az deployment group what-if", at);
        at = stage.Find("dotnet publish", at);
        at = stage.Find("az deployment group create --resource-group ringback-prod --name ringback --parameters", at);
        at = stage.Find("az storage blob upload --name history/", at);
        at = stage.Find("az functionapp deployment source config-zip", at);
        at = stage.Find("az deployment group create --resource-group ringback-prod --name ringback-stage2", at);
        stage.Find("metadata update", at);
        Assert.Contains("scripts/buy-number prod", played.Output, StringComparison.Ordinal);

        foreach (var key in (string[])["EVENTS", "API", "SIGNING"])
        {
            Assert.Matches($"^create RINGBACK_{key}_KEY=[0-9a-f]{{48}}$", stage.Environment.First(line => line.StartsWith($"create RINGBACK_{key}_KEY=", StringComparison.Ordinal)));
            Assert.Contains($"what-if RINGBACK_{key}_KEY=shown-instead-of-a-random-key", stage.Environment);
        }
    }

    [Fact]
    public async Task A_later_deployment_leaves_keys_and_the_start_of_the_budget_as_they_are()
    {
        using var stage = new Stage().Installed();
        var played = await stage.RunAsync("deploy", "prod --yes");
        Assert.True(played.Code == 0, played.Output);
        Assert.False(stage.Called("az group create"));
        Assert.Contains("create RINGBACK_SIGNING_KEY=", stage.Environment);
        Assert.Contains("create RINGBACK_BUDGET_START=2026-03-01", stage.Environment);
        Assert.Contains("create RINGBACK_TOPIC=evgt-app", stage.Environment);
        Assert.Contains("create RINGBACK_URL=https://func-app.example", stage.Environment);
        Assert.Contains("ok    the plan answers +18005550100", played.Output, StringComparison.Ordinal);
        stage.Find("--metadata ready=true", stage.Find("ringback-stage2"));
        Assert.Contains($"header = \"Authorization: Bearer {Stage.ApiKey}\"", stage.Tokens);
    }

    [Fact]
    public async Task A_first_deployment_that_broke_off_makes_only_the_keys_that_are_missing()
    {
        using var stage = new Stage().Az("vaults/kv-app/secrets?", "EventsKey").Installed();
        await stage.RunAsync("deploy", "prod --yes");
        Assert.Contains("create RINGBACK_EVENTS_KEY=", stage.Environment);
        Assert.Contains(stage.Environment, line => line.StartsWith("create RINGBACK_API_KEY=", StringComparison.Ordinal) && line.Length > 60);
    }

    [Fact]
    public async Task The_package_is_the_Azure_build_compiled_ahead_for_Linux_and_holds_what_is_hidden()
    {
        using var stage = new Stage().Installed();
        await stage.RunAsync("deploy", "prod --yes");
        var publish = stage.Calls[stage.Find("dotnet publish")];
        foreach (var option in (string[])["-c Release", "-r linux-x64", "--self-contained false", "-p:AzurePackages=true", "-p:PublishReadyToRun=true"])
        {
            Assert.Contains(option, publish, StringComparison.Ordinal);
        }

        Assert.EndsWith("ringback.zip .", stage.Calls[stage.Find("zip -qr")], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_what_would_change_and_changes_nothing()
    {
        using var stage = new Stage().WithFile("plan.yaml").Installed();
        var played = await stage.RunAsync("deploy", $"prod --dry-run --plan {stage.PathOf("plan.yaml")}");
        Assert.True(played.Code == 0, played.Output);
        Assert.Contains("Resource changes: 1 to create.", played.Output, StringComparison.Ordinal);
        Changes.AreNone(stage);
    }

    [Fact]
    public async Task A_dry_run_into_nothing_makes_no_group()
    {
        using var stage = Empty();
        var played = await stage.RunAsync("deploy", "prod --dry-run");
        Assert.Equal(0, played.Code);
        Assert.Contains("would make the group ringback-prod", played.Output, StringComparison.Ordinal);
        Changes.AreNone(stage);
    }

    [Theory]
    [InlineData("n\n")]
    [InlineData("")]
    public async Task Who_does_not_agree_after_seeing_it_has_changed_nothing(string typed)
    {
        using var stage = new Stage().Installed();
        var played = await stage.RunAsync("deploy", "prod", typed);
        Assert.Equal(1, played.Code);
        Assert.Contains("Nothing was changed", played.Output, StringComparison.Ordinal);
        Assert.True(stage.Called("what-if"));
        Changes.AreNone(stage);
    }

    [Fact]
    public async Task A_refused_what_if_ends_it()
    {
        using var stage = new Stage().Az("what-if", code: 1).Installed();
        var played = await stage.RunAsync("deploy", "prod --yes");
        Assert.Equal(1, played.Code);
        Assert.Contains("Azure refused; the reason is above. Nothing was changed.", played.Output, StringComparison.Ordinal);
        Changes.AreNone(stage);
    }

    [Fact]
    public async Task An_app_that_does_not_build_changes_nothing()
    {
        using var stage = new Stage().WithFile("build-fails").Installed();
        var played = await stage.RunAsync("deploy", "prod --yes");
        Assert.Equal(1, played.Code);
        Assert.Contains("error CS1002", played.Output, StringComparison.Ordinal);
        Changes.AreNone(stage);
    }

    [Fact]
    public async Task An_app_that_does_not_become_ready_is_named_with_its_reason_and_the_way_back()
    {
        using var stage = new Stage().Curl("/health/ready", 200, once: true).Curl("/health/ready", 200, once: true).Curl("/health/ready", 200, once: true)
            .Curl("/health/ready", 503, "{\"problem\":\"storage is away\"}").Installed();
        var played = await stage.RunAsync("deploy", "prod --yes");
        Assert.Equal(1, played.Code);
        Assert.Contains("/health/ready is not 200 after", played.Output, StringComparison.Ordinal);
        Assert.Contains("503 storage is away", played.Output, StringComparison.Ordinal);
        Assert.Contains("scripts/rollback prod", played.Output, StringComparison.Ordinal);
        Assert.False(stage.Called("ringback-stage2"));
        Assert.False(stage.Called("ready=true"));
    }

    [Fact]
    public async Task The_gap_of_an_update_is_measured_and_told()
    {
        using var stage = new Stage();
        for (var i = 0; i < 3; i++)
        {
            stage.Curl("/health/ready", 200, once: true);
        }

        for (var i = 0; i < 4; i++)
        {
            stage.Curl("/health/ready", 503, once: true);
        }

        var played = await stage.Installed().RunAsync("deploy", "prod --yes");
        Assert.True(played.Code == 0, played.Output);
        Assert.Contains("Update gap: 4 s", played.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_waits_until_nobody_is_on_the_phone()
    {
        const string Live = "{\"items\":[{\"id\":\"a\",\"outcome\":null}]}";
        using var stage = new Stage().Curl("/api/v1/calls?take=1", 200, Live, once: true).Curl("/api/v1/calls?take=1", 200, Live, once: true).Installed();
        var played = await stage.RunAsync("deploy", "prod --yes");
        Assert.True(played.Code == 0, played.Output);
        Assert.Contains("1 on the phone: waiting", played.Output, StringComparison.Ordinal);
        Assert.True(stage.Find("sleep 10", stage.Find("sleep 10") + 1) < stage.Find("--name ringback --parameters", stage.Find("what-if") + 1));
    }

    [Fact]
    public async Task An_update_that_finds_no_quiet_moment_says_so_and_now_does_not_wait()
    {
        const string Live = "{\"items\":[{\"id\":\"a\",\"outcome\":null}]}";
        using var busy = new Stage().Curl("/api/v1/calls?take=1", 200, Live).Installed();
        var waited = await busy.RunAsync("deploy", "prod --yes");
        Assert.Equal(1, waited.Code);
        Assert.Contains("--now", waited.Output, StringComparison.Ordinal);
        Changes.AreNone(busy);

        using var hurried = new Stage().Curl("/api/v1/calls?take=1", 200, Live).Installed();
        Assert.Equal(0, (await hurried.RunAsync("deploy", "prod --yes --now")).Code);
    }

    [Fact]
    public async Task Who_may_not_read_the_key_is_told_how_to_get_it()
    {
        using var stage = new Stage().Az("keyvault secret show", code: 1).Installed();
        var played = await stage.RunAsync("deploy", "prod --yes");
        Assert.Equal(1, played.Code);
        Assert.Contains("Key Vault Secrets User", played.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_is_refused_while_roles_take_effect_is_tried_again()
    {
        using var stage = new Stage().Az("config-zip", code: 1, once: true).Installed();
        var played = await stage.RunAsync("deploy", "prod --yes");
        Assert.True(played.Code == 0, played.Output);
        stage.Find("config-zip", stage.Find("config-zip") + 1);
    }

    [Fact]
    public async Task A_vault_that_was_deleted_comes_back_with_its_keys()
    {
        using var stage = new Stage().Az("resource list*KeyVault").Az("list-deleted", "kv-app").Installed();
        var played = await stage.RunAsync("deploy", "prod --yes");
        Assert.True(played.Code == 0, played.Output);
        Assert.True(stage.Find("keyvault recover --name kv-app") > stage.Find("what-if"));
        Assert.Contains("create RINGBACK_SIGNING_KEY=", stage.Environment);
    }

    [Fact]
    public async Task A_plan_goes_live_over_the_one_that_was_read()
    {
        using var stage = new Stage().WithFile("plan.yaml", "numbers: []").Installed();
        var played = await stage.RunAsync("deploy", $"prod --yes --plan {stage.PathOf("plan.yaml")}");
        Assert.True(played.Code == 0, played.Output);
        Assert.Contains("If-Match: \"3\"", stage.Calls[stage.Find("-X PUT")], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_somebody_else_is_not_overwritten()
    {
        using var stage = new Stage().WithFile("plan.yaml", "numbers: []").Curl("-X PUT", 412).Installed();
        var played = await stage.RunAsync("deploy", $"prod --yes --plan {stage.PathOf("plan.yaml")}");
        Assert.Equal(1, played.Code);
        Assert.Contains("Somebody else published a plan", played.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "There is no environment 'nowhere'. infra/ has:")]
    [InlineData("../prod", "There is no environment")]
    [InlineData("subscriptions", "There is no environment")]
    [InlineData("prod --fast", "deploy knows no '--fast'")]
    [InlineData("prod --plan missing.yaml", "There is no plan file 'missing.yaml'")]
    [InlineData("prod test", "One environment at a time")]
    public async Task What_can_not_be_meant_is_refused_before_anything_is_asked(string arguments, string words)
    {
        using var stage = new Stage().Installed();
        var played = await stage.RunAsync("deploy", arguments);
        Assert.Equal(1, played.Code);
        Assert.Contains(words, played.Output, StringComparison.Ordinal);
        Assert.Empty(stage.Calls);
    }

    [Fact]
    public async Task Nobody_logged_in_another_subscription_and_nobody_to_alert_are_named_with_their_cure()
    {
        using var nobody = new Stage().Az("account show", code: 1).Installed();
        Assert.Contains("az login", (await nobody.RunAsync("deploy", "prod --yes")).Output, StringComparison.Ordinal);
        using var other = new Stage().With("RINGBACK_SUBSCRIPTION", "sub-2").Installed();
        Assert.Contains("az account set --subscription sub-2", (await other.RunAsync("deploy", "prod --yes")).Output, StringComparison.Ordinal);
        using var silent = new Stage().With("RINGBACK_ALERT_EMAIL", "").Installed();
        Assert.Contains("RINGBACK_ALERT_EMAIL=", (await silent.RunAsync("deploy", "prod --yes")).Output, StringComparison.Ordinal);
        Changes.AreNone(nobody);
        Changes.AreNone(other);
        Changes.AreNone(silent);
    }
}
