using System.Security.Cryptography;
using System.Text;
using Ringback.Core.Cases;
using Ringback.Functions.Cases;

namespace Ringback.Functions.Inbox;

/// <summary>A case's ETag: it changes with the case itself, and not with what else is written about its caller.</summary>
internal static class CaseTag
{
    /// <summary>Longer than chance needs to tell two states of one case apart.</summary>
    private const int Length = 16;

    public static string Of(Case recovery) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CaseJson.Write(recovery))))[..Length];
}
