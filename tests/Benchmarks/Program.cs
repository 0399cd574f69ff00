using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Ringback.Benchmarks;

// In this process: a benchmark project built apart would not know the repository's artifacts folder.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
var reports = Path.Combine(AppContext.BaseDirectory, "reports");
if (args.Length > 0)
{
    BenchmarkSwitcher.FromAssembly(typeof(Town).Assembly).Run(args, DefaultConfig.Instance.AddJob(job).WithArtifactsPath(reports));
    return;
}

var quiet = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(NullLogger.Instance)
    .WithArtifactsPath(reports)
    .WithOptions(ConfigOptions.DisableLogFile);
Console.WriteLine("Measuring parts; takes about a minute...");
Figures.Print(BenchmarkRunner.Run(typeof(Town).Assembly, quiet), Console.Out);
