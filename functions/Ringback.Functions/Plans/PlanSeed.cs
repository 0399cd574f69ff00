using System.Security.Cryptography;
using System.Text;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Plans;

/// <summary>Publishes the plan file of the setting <c>PlanFile</c> when its text is new.</summary>
public sealed class PlanSeed(PlanPublisher publisher, RingbackSettings settings)
{
    /// <exception cref="PlanFileException">The file is not a plan that may go live.</exception>
    public async Task PublishAsync(CancellationToken cancellation)
    {
        if (settings.PlanFile is not { } file)
        {
            return;
        }

        var text = Read(file);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Publication.File + "\n" + text)));
        switch (await publisher.PublishFileAsync(text, fingerprint, cancellation))
        {
            case Publishing.Refused refused:
                throw new PlanFileException($"the plan file {file} can't be published:{Environment.NewLine}{string.Join(Environment.NewLine, refused.Proof.Reasons)}");
            case Publishing.Stale stale:
                throw new PlanFileException($"the plan file {file} can't be published: {stale.Why}");
        }
    }

    private static string Read(string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlanFileException($"the plan file {file} can't be read: {e.Message}", e);
        }

        return PlanText.TryRead(bytes, out var text, out var problem) ? text : throw new PlanFileException($"the plan file {file} can't be published: {problem}");
    }
}

public sealed class PlanFileException(string message, Exception? inner = null) : Exception(message, inner);
