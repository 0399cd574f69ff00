namespace Ringback.Infrastructure.Tests.Scripts;

/// <summary>The scripts beside scripts/deploy, on a played Azure.</summary>
public sealed class OtherScriptTests
{
    private static readonly string s_packages = "history/20260301T000000Z-aaa.zip\nhistory/20260303T000000Z-ccc.zip\nhistory/20260302T000000Z-bbb.zip".Replace("\n", "\\n", StringComparison.Ordinal);

    private static Stage WithPackages() => new Stage().Az("blob list", s_packages).Installed();

    [Fact]
    public async Task Going_back_takes_the_package_before_the_present_one_and_not_the_newest()
    {
        using var stage = WithPackages();
        var played = await stage.RunAsync("rollback", "prod --yes");
        Assert.True(played.Code == 0, played.Output);
        var at = stage.Find("blob download --name history/20260301T000000Z-aaa.zip");
        at = stage.Find("package=20260301T000000Z-aaa", at);
        stage.Find("config-zip", at);
        Assert.Contains("Update gap:", played.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_update_that_never_became_ready_going_back_takes_the_last_that_did()
    {
        using var stage = new Stage().Az("blob show", "20260304T000000Z-bad").Az("blob list", s_packages).Installed();
        await stage.RunAsync("rollback", "prod --yes");
        stage.Find("blob download --name history/20260303T000000Z-ccc.zip");
    }

    [Fact]
    public async Task Nothing_to_go_back_to_and_unknown_packages_are_told()
    {
        using var oldest = new Stage().Az("blob show", "20260301T000000Z-aaa").Az("blob list", s_packages).Installed();
        Assert.Contains("no package before 20260301T000000Z-aaa", (await oldest.RunAsync("rollback", "prod --yes")).Output, StringComparison.Ordinal);
        using var unknown = WithPackages();
        Assert.Contains("no package 'xyz'", (await unknown.RunAsync("rollback", "prod --yes --to xyz")).Output, StringComparison.Ordinal);
        using var tried = WithPackages();
        Assert.Equal(0, (await tried.RunAsync("rollback", "prod --dry-run")).Code);
        Changes.AreNone(unknown);
        Changes.AreNone(tried);
    }

    [Theory]
    [InlineData("yes\n")]
    [InlineData("ringback-test\n")]
    [InlineData("")]
    public async Task Deleting_wants_the_name_of_the_group_and_nothing_else(string typed)
    {
        using var stage = new Stage().Installed();
        var played = await stage.RunAsync("destroy", "prod", typed);
        Assert.Equal(1, played.Code);
        Assert.Contains("Nothing was deleted", played.Output, StringComparison.Ordinal);
        Assert.Contains("+18005550100", played.Output, StringComparison.Ordinal);
        Changes.AreNone(stage);
    }

    [Fact]
    public async Task Deleting_takes_the_group_and_what_Azure_would_keep_under_its_names()
    {
        using var stage = new Stage().Az("resource list*CognitiveServices", "speech-app\\teastus2").Installed();
        var played = await stage.RunAsync("destroy", "prod", "ringback-prod\n");
        Assert.True(played.Code == 0, played.Output);
        var at = stage.Find("az group delete --name ringback-prod --yes");
        at = stage.Find("keyvault purge --name kv-app", at);
        stage.Find("cognitiveservices account purge --name speech-app", at);
    }

    [Fact]
    public async Task Trying_to_delete_and_deleting_what_is_not_there_delete_nothing()
    {
        using var tried = new Stage().Installed();
        Assert.Equal(0, (await tried.RunAsync("destroy", "prod --dry-run")).Code);
        using var gone = new Stage().Az("group exists", "false").Installed();
        Assert.Equal(0, (await gone.RunAsync("destroy", "prod --confirm ringback-prod")).Code);
        Assert.DoesNotContain(tried.Calls, call => call.StartsWith("az group delete", StringComparison.Ordinal));
        Changes.AreNone(gone);
    }

    [Fact]
    public async Task A_number_is_bought_after_its_price_was_shown()
    {
        using var stage = Market();
        var played = await stage.RunAsync("buy-number", "prod --yes");
        Assert.True(played.Code == 0, played.Output);
        Assert.Contains("+18885550111, 2.0 USD a month", played.Output, StringComparison.Ordinal);
        stage.Find(":purchase", stage.Find("searchResults/search-1", stage.Find("operations/op-1", stage.Find(":search"))));
    }

    [Fact]
    public async Task A_number_that_is_there_or_not_wanted_is_not_bought()
    {
        using var there = new Stage().Installed();
        Assert.Contains("Nothing was bought", (await there.RunAsync("buy-number", "prod --yes")).Output, StringComparison.Ordinal);
        using var tried = Market();
        Assert.Equal(0, (await tried.RunAsync("buy-number", "prod --dry-run --local 312")).Code);
        using var refused = Market();
        Assert.Equal(1, (await refused.RunAsync("buy-number", "prod", "n\n")).Code);
        Assert.False(refused.Called(":purchase"));
        Changes.AreNone(there);
        Changes.AreNone(tried);
    }

    [Fact]
    public async Task A_number_is_connected_by_subscriptions_and_a_plan_that_names_it()
    {
        using var stage = new Stage().WithFile("plan.yaml", "number: \"+18005550100\"").Installed();
        var played = await stage.RunAsync("connect-number", $"prod +18005550100 --plan {stage.PathOf("plan.yaml")}");
        Assert.True(played.Code == 0, played.Output);
        stage.Find("ringback-stage2", stage.Find("-X PUT"));
    }

    [Theory]
    [InlineData("+18005550199", "does not own +18005550199. It has: +18005550100")]
    [InlineData("+1800", "is no phone number")]
    [InlineData("8005550100", "is no number")]
    public async Task A_number_of_somebody_else_is_not_connected(string number, string words)
    {
        using var stage = new Stage().Installed();
        var played = await stage.RunAsync("connect-number", $"prod {number}");
        Assert.Equal(1, played.Code);
        Assert.Contains(words, played.Output, StringComparison.Ordinal);
        Changes.AreNone(stage);
    }

    [Theory]
    [InlineData("/health/ready", 503, "it can take calls")]
    [InlineData("POST*/hooks/events", 200, "strangers bring no calls")]
    [InlineData("/api/v1/calls", 200, "strangers read no calls")]
    public async Task A_probe_that_fails_is_named_and_ends_with_1(string address, int status, string words)
    {
        using var stage = new Stage().Curl(address, status).Installed();
        var played = await stage.RunAsync("probe", "prod");
        Assert.Equal(1, played.Code);
        Assert.Contains($"FAIL  {words}", played.Output, StringComparison.Ordinal);
        Changes.AreNone(stage);
    }

    [Fact]
    public async Task Costs_are_listed_added_up_and_held_against_the_budget()
    {
        using var stage = new Stage().Az("CostManagement/query", "3.5\\tStorage\\tUSD\\n12.25\\tFunctions\\tUSD").Az("budgets?", "budget-prod\\t60\\t15.75").Installed();
        var played = await stage.RunAsync("cost", "prod");
        Assert.True(played.Code == 0, played.Output);
        Assert.Contains("15.75 USD  together", played.Output, StringComparison.Ordinal);
        Assert.Contains("60 a month, 15.75 spent", played.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_azd_provisions_gets_its_missing_keys_by_a_pipe()
    {
        using var stage = new Stage().Az("vaults/kv-app/secrets?", "EventsKey").Installed()
            .With("AZURE_RESOURCE_GROUP", "rg-me").With("appName", "func-app").With("appUrl", "https://func-app.example").With("vaultName", "kv-app").With("topicName", "evgt-app");
        var played = await stage.RunAsync("azd", "postprovision");
        Assert.True(played.Code == 0, played.Output);
        Assert.Matches("^({\"properties\":{\"value\":\"[0-9a-f]{48}\"}}){2}$", stage.Bodies);
        stage.Find("resourceGroups/rg-me/providers/Microsoft.KeyVault/vaults/kv-app/secrets/SigningKey");
        Assert.False(stage.Called("secrets/EventsKey"));
    }

    private static Stage Market() => new Stage()
        .Curl("/phoneNumbers[?]", 200, "{\"phoneNumbers\":[]}").Curl(":search", 202).Curl(":purchase", 202)
        .Curl("operations/op-1", 200, "{\"status\":\"running\"}", once: true).Curl("operations/op-1", 200, "{\"status\":\"succeeded\"}")
        .Curl("searchResults", 200, "{\"phoneNumbers\":[\"+18885550111\"],\"cost\":{\"amount\":2.0,\"currencyCode\":\"USD\"}}").Installed();
}
