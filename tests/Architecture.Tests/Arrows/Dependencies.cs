using System.Reflection;

namespace Ringback.Architecture.Tests.Arrows;

/// <summary>Dependencies point one way: Functions to Web to Core, and nothing points at Functions but local parts and tests (design.md 2).</summary>
public sealed class Dependencies
{
    private static readonly string[] s_officialPrefixes = ["Azure.", "Microsoft.", "DurableTask."];

    [Fact]
    public void The_core_refers_to_no_project_and_talks_to_nothing()
    {
        var core = Project.Named("Ringback.Core");
        Assert.Empty(core.Projects);
        Assert.Empty(core.Packages.Except(["NodaTime", "YamlDotNet"], StringComparer.Ordinal));

        var loaded = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Ringback.Core.dll")).GetReferencedAssemblies().Select(name => name.Name!);
        Assert.Empty(loaded.Where(name =>
            name.StartsWith("Azure", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal)
            || name.StartsWith("System.Net", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_app_refers_to_the_core_and_otherwise_to_official_names_only()
    {
        var strangers = Project.Named("Ringback.Functions").Projects
            .Where(file => !file.StartsWith("functions/", StringComparison.Ordinal) && !IsStandIn(file));
        Assert.Empty(strangers);
    }

    [Fact]
    public void The_app_takes_every_official_package_in_one_build_and_its_stand_in_in_the_other()
    {
        var app = Project.Named("Ringback.Functions");
        var packages = app.Packages.ToHashSet(StringComparer.Ordinal);
        string[] comesWithAnother =
        [
            "Azure.Storage.Common", "Microsoft.Azure.Functions.Worker.Core", "Microsoft.Azure.Functions.Worker.Extensions.Abstractions",
            "Microsoft.DurableTask.Abstractions", "Microsoft.DurableTask.Client", "DurableTask.Core",
        ];
        var missing = app.Projects.Where(IsStandIn).Select(Path.GetFileNameWithoutExtension)
            .Where(name => !packages.Contains(name!) && !comesWithAnother.Contains(name, StringComparer.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void Nothing_in_the_product_refers_to_the_app() =>
        Assert.Empty(Project.All
            .Where(project => project.Projects.Contains("functions/Ringback.Functions/Ringback.Functions.csproj", StringComparer.Ordinal))
            .Where(project => !project.File.StartsWith("tests/", StringComparison.Ordinal) && project.Name != "Ringback.Local")
            .Select(project => project.File));

    [Fact]
    public void The_local_parts_know_nothing_of_the_product() =>
        Assert.Empty(Project.All
            .Where(project => project.File.StartsWith("local/", StringComparison.Ordinal) && project.Name != "Ringback.Local")
            .SelectMany(project => project.Projects.Where(file => file.StartsWith("functions/", StringComparison.Ordinal)).Select(file => $"{project.File} -> {file}")));

    [Fact]
    public void The_emulator_does_not_share_the_clients_that_it_serves() =>
        Assert.Empty(Project.Named("AcsEmulator").Projects.Where(file => file.StartsWith("local/Azure.Communication", StringComparison.Ordinal)));

    private static bool IsStandIn(string file) =>
        file.StartsWith("local/", StringComparison.Ordinal)
        && s_officialPrefixes.Any(prefix => Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal));
}
