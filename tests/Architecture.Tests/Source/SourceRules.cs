using System.Text.RegularExpressions;

namespace Ringback.Architecture.Tests.Source;

/// <summary>What source files must not do, so that two hours can be run in a second on one thread, the same way each time.</summary>
public sealed partial class SourceRules
{
    /// <summary>Where time, ids and randomness come in: the defaults that a simulation replaces, and the starter of a process that knows only wall time.</summary>
    private static readonly string[] s_seams =
    [
        "functions/Ringback.Functions/Seams/",
        "local/FunctionsHost/FunctionsHostOptions.cs",
        "local/DurableEngine/DurableHubOptions.cs",
        "local/AcsEmulator/EmulatorIds.cs",
        "local/Memory/Azurite.cs",
        "local/Simulation/VirtualClock.cs",
    ];

    private static readonly string[] s_deterministic =
        ["functions", "local/AcsEmulator", "local/DurableEngine", "local/FunctionsHost", "local/Memory", "local/Simulation"];

    [Fact]
    public void Time_ids_and_randomness_come_in_through_seams() => AssertNowhere(AmbientState());

    [Fact]
    public void Nothing_hops_to_another_thread() => AssertNowhere(ThreadHop());

    [Fact]
    public void Every_delay_follows_a_clock() => AssertNowhere(DelayWithoutClock());

    [Fact]
    public void The_app_has_one_source_for_both_builds() =>
        Assert.Empty(Repository.Files("functions", "*.cs").Where(file => Repository.Read(file).Split('\n').Any(line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal))));

    [Fact]
    public void No_file_holds_two_ideas() =>
        Assert.Empty(((string[])["functions", "local"]).SelectMany(folder => Repository.Files(folder, "*.cs"))
            .Select(file => (File: file, Lines: Repository.Read(file).TrimEnd('\n').Split('\n').Length))
            .Where(file => file.Lines > 300)
            .Select(file => $"{file.File} has {file.Lines} lines; past 300 it holds two ideas"));

    [Theory]
    [InlineData("await Task.Delay(1000);", true)]
    [InlineData("await Task.Delay(wait, cancellationToken);", true)]
    [InlineData("await Task.Delay(wait, time, cancellationToken);", false)]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), timeProvider, ct);", false)]
    public void A_delay_without_a_clock_is_recognised(string line, bool found) => Assert.Equal(found, DelayWithoutClock().IsMatch(line));

    [Theory]
    [InlineData("var now = DateTimeOffset.UtcNow;", true)]
    [InlineData("var random = new Random();", true)]
    [InlineData("var random = new Random(seed);", false)]
    [InlineData("var now = time.GetUtcNow();", false)]
    public void Ambient_state_is_recognised(string line, bool found) => Assert.Equal(found, AmbientState().IsMatch(line));

    private static void AssertNowhere(Regex forbidden) =>
        Assert.Empty(s_deterministic.SelectMany(folder => Repository.Files(folder, "*.cs"))
            .Where(file => !s_seams.Any(seam => file.StartsWith(seam, StringComparison.Ordinal)))
            .SelectMany(file => Repository.Read(file).Split('\n').Select((line, index) => (Where: $"{file}:{index + 1}", Line: line.Trim())))
            .Where(line => !line.Line.StartsWith("//", StringComparison.Ordinal) && forbidden.IsMatch(line.Line))
            .Select(line => $"{line.Where}: {line.Line}"));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bGuid\.(NewGuid|CreateVersion7)\b|\bRandom\.Shared\b|\bnew Random\(\)|\bRandomNumberGenerator\b|\bEnvironment\.TickCount|\bStopwatch\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AmbientState();

    [GeneratedRegex(@"\bTask\.(Run|Yield)\b|\bThread\.Sleep\b|\bnew Thread\(|\bThreadPool\b|\bSemaphoreSlim\b|\bChannel\.Create|\bPeriodicTimer\b|\bParallel\.|\bRunContinuationsAsynchronously\b|\bTask\.Factory\b|\.Wait\(\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ThreadHop();

    [GeneratedRegex(@"\bTask\.Delay\((?!.*,\s*(\w+\.)*_?\w*([tT]ime(Provider)?|[cC]lock|TimeProvider\.System)\s*[,)])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DelayWithoutClock();
}
