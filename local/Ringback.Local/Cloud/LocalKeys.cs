using System.Security.Cryptography;
using System.Text;

namespace Ringback.Local.Cloud;

/// <summary>
/// The app's keys on this machine. Made from the access key of the local cloud, so that an app that is started again keeps them: a call that is going on
/// carries a secret signed with them.
/// </summary>
internal sealed record LocalKeys(string ApiKey, string EventsKey, string SigningKey)
{
    public static LocalKeys From(string acsConnection) => new(Derive(acsConnection, "api"), Derive(acsConnection, "events"), Derive(acsConnection, "signing"));

    private static string Derive(string secret, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(purpose)))[..32];
}
