using Ringback.Core.Plans;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Plans;

/// <summary>Publishes the plan file of the setting <c>PlanFile</c> when its text is new.</summary>
public sealed class PlanSeed(PlanStore plans, RingbackSettings settings)
{
    /// <exception cref="PlanFileException">The file is not a plan.</exception>
    public async Task PublishAsync(CancellationToken cancellation)
    {
        if (settings.PlanFile is not { } file)
        {
            return;
        }

        try
        {
            await plans.PublishAsync(File.ReadAllText(file), "file", cancellation);
        }
        catch (Exception e) when (e is PlanException or IOException)
        {
            throw new PlanFileException($"the plan file {file} can't be published: {e.Message}", e);
        }
    }
}

public sealed class PlanFileException(string message, Exception inner) : Exception(message, inner);
