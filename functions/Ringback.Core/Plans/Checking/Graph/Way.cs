namespace Ringback.Core.Plans.Checking.Graph;

/// <summary>One outcome of a step and where it goes.</summary>
/// <param name="From">Index of the step.</param>
/// <param name="To">Index of the step it goes to; <see cref="Nowhere"/> where there is none.</param>
/// <param name="Key">The key in the plan's file that names the target.</param>
internal readonly record struct Way(int From, int To, string Key)
{
    public const int Nowhere = -1;
}

/// <summary>Where calls begin.</summary>
/// <param name="Step">Index of the step.</param>
/// <param name="At">What names it.</param>
/// <param name="Legs">How many outbound calls the line may hold.</param>
internal readonly record struct Start(int Step, Place At, int Legs);
