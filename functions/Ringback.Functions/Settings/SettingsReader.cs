using Microsoft.Extensions.Configuration;

namespace Ringback.Functions.Settings;

/// <summary>Reads the settings and names everything that is wrong with them at once.</summary>
public static class SettingsReader
{
    /// <summary>Shorter keys can be guessed.</summary>
    public const int LeastKeyLength = 16;

    /// <summary>How App Service writes a secret of a vault. A reference that it can't resolve reaches the app as this text, which anybody can guess.</summary>
    private const string VaultReference = "@Microsoft.KeyVault(";

    private const string OfficialOpenIdConfiguration = "https://acscallautomation.communication.azure.com/calling/.well-known/acsopenidconfiguration";

    /// <exception cref="SettingsException">One or more settings are missing or malformed.</exception>
    public static RingbackSettings Read(IConfiguration configuration)
    {
        var reader = new Problems(configuration);
        var settings = new RingbackSettings(
            PublicUrl: PublicUrl(reader),
            Acs: Acs(reader),
            Storage: Storage(reader),
            AcsOpenIdConfiguration: reader.Url("AcsOpenIdConfiguration", OfficialOpenIdConfiguration)!,
            AcsAudience: reader.Text("AcsAudience", "set it to the immutable resource id of the Communication Services resource (its property immutableResourceId)"),
            EventsKey: reader.Key("EventsKey", "the key in the address of the Event Grid subscription"),
            ApiKey: reader.Key("ApiKey", "the bearer key for scripts"),
            SigningKey: reader.Key("SigningKey", "the key that signs callback addresses and links"),
            SpeechEndpoint: reader.Url("SpeechEndpoint"),
            EmailSender: EmailSender(reader),
            PlanFile: PlanFile(reader));
        return reader.Found.Count == 0 ? settings : throw new SettingsException(reader.Found);
    }

    private static Uri PublicUrl(Problems reader)
    {
        var host = reader.Optional("WEBSITE_HOSTNAME");
        var url = reader.Url("PublicUrl", host is null ? null : $"https://{host}");
        if (url is null)
        {
            reader.Add("PublicUrl is not set: set it to the address at which Communication Services reaches this app, such as https://acme-ringback.azurewebsites.net");
        }
        else if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback && !reader.IsSimulated)
        {
            reader.Add($"PublicUrl is {url}: Communication Services calls back by HTTPS only; use an https address");
        }

        return url!;
    }

    private static ServiceConnection Acs(Problems reader)
    {
        var connection = reader.Optional("AcsConnection");
        var endpoint = reader.Url("AcsEndpoint");
        if (connection is null && endpoint is null)
        {
            reader.Add("AcsConnection and AcsEndpoint are both missing: set AcsEndpoint to https://<resource>.communication.azure.com (managed identity), or AcsConnection to a connection string");
        }
        else if (connection is not null && !connection.Contains("endpoint=", StringComparison.OrdinalIgnoreCase))
        {
            reader.Add("AcsConnection has no endpoint: it reads endpoint=https://<resource>.communication.azure.com/;accesskey=<key>");
        }

        return new ServiceConnection(connection, endpoint);
    }

    private static StorageConnection Storage(Problems reader)
    {
        const string name = "AzureWebJobsStorage";
        var account = reader.Optional($"{name}:accountName");
        Uri? Service(string service, string host) =>
            reader.Url($"{name}:{service}ServiceUri", account is null ? null : $"https://{account}.{host}.core.windows.net");
        var connection = new StorageConnection(reader.Optional(name), Service("table", "table"), Service("queue", "queue"), Service("blob", "blob"));
        if (connection.ConnectionString is null && (connection.Tables ?? connection.Queues ?? connection.Blobs) is null)
        {
            reader.Add($"{name} is not set: set {name}__accountName to the storage account (managed identity), or {name} to a connection string");
        }
        else if (connection.ConnectionString is null && (connection.Tables is null || connection.Queues is null || connection.Blobs is null))
        {
            reader.Add($"{name}: tables, queues and blobs are all needed; set {name}__accountName, or all of __tableServiceUri, __queueServiceUri and __blobServiceUri");
        }

        return connection;
    }

    private static string? EmailSender(Problems reader)
    {
        var sender = reader.Optional("EmailSender");
        if (sender is not null && !sender.Contains('@'))
        {
            reader.Add($"EmailSender is '{sender}': it must be an address of a connected email domain, such as DoNotReply@<domain>");
        }

        return sender;
    }

    private static string? PlanFile(Problems reader)
    {
        var file = reader.Optional("PlanFile");
        if (file is not null && !File.Exists(file))
        {
            reader.Add($"PlanFile is '{file}', which does not exist: correct the path, or remove the setting to go on with the published plan");
        }

        return file;
    }

    private sealed class Problems(IConfiguration configuration)
    {
        public List<string> Found { get; } = [];

        /// <summary>In a simulation all hosts are names in one process, so there is nothing to encrypt.</summary>
        public bool IsSimulated => configuration["Local:Simulated"] == "true";

        public void Add(string problem) => Found.Add(problem);

        public string? Optional(string name) => configuration[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

        public string Text(string name, string cure)
        {
            if (Optional(name) is { } value)
            {
                return value;
            }

            Add($"{name} is not set: {cure}");
            return "";
        }

        public string Key(string name, string what)
        {
            var value = Text(name, $"it is {what}; set it to a random text of {LeastKeyLength} characters or more");
            if (value.StartsWith(VaultReference, StringComparison.OrdinalIgnoreCase))
            {
                Add($"{name} is a Key Vault reference that App Service could not resolve, so its text would be the key: give the app's identity the role Key Vault Secrets User and see that the secret exists");
            }
            else if (value.Length is > 0 and < LeastKeyLength)
            {
                Add($"{name} has {value.Length} characters and could be guessed: set it to a random text of {LeastKeyLength} or more");
            }

            return value;
        }

        public Uri? Url(string name, string? otherwise = null)
        {
            var value = Optional(name) ?? otherwise;
            if (value is null)
            {
                return null;
            }

            if (Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            {
                return url;
            }

            Add($"{name} is '{value}', which is not an address: write it with https://");
            return null;
        }
    }
}
