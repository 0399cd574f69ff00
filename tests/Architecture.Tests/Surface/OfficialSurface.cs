using System.Reflection;

namespace Ringback.Architecture.Tests.Surface;

/// <summary>A stand-in exposes nothing that the official package does not expose (design.md 3): code that compiles against it compiles against Azure's.</summary>
public sealed class OfficialSurface
{
    private const string Absent = "There is no ../shared/api beside this clone: the official packages' public API can't be compared.";

    public static TheoryData<string> StandIns => new(Names("Azure.*").Concat(Names("Microsoft.*")));

    /// <summary>The assemblies whose null marks are known.</summary>
    public static TheoryData<string> MarkedStandIns => new(Names("Microsoft.*"));

    [Theory]
    [MemberData(nameof(StandIns))]
    public void A_stand_in_exposes_only_what_the_official_package_does(string name)
    {
        Assert.SkipWhen(Repository.OfficialApi is null, Absent);
        var lines = ApiLines.Of(Load(name));
        Assert.NotEmpty(lines);
        Assert.Empty(lines.Except(OfficialLines(name), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(MarkedStandIns))]
    public void A_stand_in_carries_the_null_marks_of_the_official_package(string name)
    {
        Assert.SkipWhen(Repository.OfficialApi is null, Absent);
        var official = File.ReadAllLines(Path.Combine(Repository.OfficialApi!, "nullable.txt")).ToHashSet(StringComparer.Ordinal);
        var marks = NullMarks.Of(Load(name));
        Assert.NotEmpty(marks);
        Assert.Empty(marks.Where(mark => mark.MayBeNull != official.Contains(mark.Line))
            .Select(mark => mark.MayBeNull ? $"{mark.Line} here, not officially" : $"{mark.Line} officially, not here"));
    }

    /// <summary>The one type that the durable packages take from an assembly of which no list is kept.</summary>
    [Fact]
    public void The_assembly_without_a_list_exposes_only_the_exception_that_starting_an_orchestration_may_throw()
    {
        Assert.Equal(["DurableTask.Core"], Names("DurableTask.*"));
        Assert.Equal(
            ["DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException"],
            Load("DurableTask.Core").GetExportedTypes().Select(type => type.FullName));
    }

    [Fact]
    public void A_mark_is_recognised_where_it_is_and_where_it_is_not()
    {
        var marks = NullMarks.Of(typeof(Marked)).ToDictionary(mark => mark.Line[(typeof(Marked).FullName!.Length + 1)..], mark => mark.MayBeNull, StringComparer.Ordinal);
        Assert.Equal(
            new Dictionary<string, bool>(StringComparer.Ordinal)
            {
                ["Ask(String question, Action done) : its task may result in null"] = true,
                ["Ask(String question, Action done) : question may be null"] = false,
                ["Ask(String question, Action done) : done may be null"] = true,
                ["Name : may be null"] = true,
                ["Kind : may be null"] = false,
            },
            marks);
    }

    [Fact]
    public void A_member_prints_its_signature_with_defaults() =>
        Assert.Contains(
            "Ringback.Architecture.Tests.Surface.Marked.Ask(System.String question, System.Action<System.Int32?> done = default) : System.Threading.Tasks.Task<System.String> abstract",
            ApiLines.Of(typeof(Marked).Assembly));

    private static Assembly Load(string name) => Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    private static IEnumerable<string> Names(string pattern) =>
        Directory.GetDirectories(Path.Combine(Repository.Root, "local"), pattern).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>The package's list, and what a newer version adds to it (<c>NAME.1.6.txt</c>).</summary>
    private static IEnumerable<string> OfficialLines(string name)
    {
        var files = Directory.GetFiles(Repository.OfficialApi!, name + "*.txt")
            .Where(file => Path.GetFileNameWithoutExtension(file)[name.Length..] is "" or ['.', >= '0' and <= '9', ..]);
        var lines = files.SelectMany(File.ReadAllLines).ToHashSet(StringComparer.Ordinal);
        Assert.True(lines.Count > 0, $"../shared/api has no list of {name}");
        return lines;
    }
}
