namespace Ringback.Functions.Settings;

/// <summary>Settings that the app can't run with. The message has a line for each, with the cure.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception("Ringback can't start:" + string.Concat(problems.Select(problem => $"{Environment.NewLine}  - {problem}")))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
