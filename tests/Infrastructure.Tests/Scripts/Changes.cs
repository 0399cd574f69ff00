namespace Ringback.Infrastructure.Tests.Scripts;

internal static class Changes
{
    private static readonly string[] s_changing =
    [
        "az group create", "az group delete", "deployment group create", "config-zip", "blob upload", "blob download", "metadata update", "keyvault recover", "role assignment", "--method put",
        "--method delete", "-X POST https://acs", "-X PUT", "keyvault purge", "azd env set",
    ];

    public static void AreNone(Stage stage) => Assert.All(stage.Calls, call => Assert.All(s_changing, words => Assert.DoesNotContain(words, call, StringComparison.Ordinal)));
}
