using System.Xml.Linq;

namespace Ringback.Architecture.Tests.Arrows;

/// <summary>A project file and what it refers to.</summary>
/// <param name="File">From the root, with forward slashes.</param>
/// <param name="Projects">Project files it refers to, from the root.</param>
/// <param name="Packages">Packages it refers to, in any build.</param>
internal sealed record Project(string File, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<Project> All { get; } =
        [.. ((string[])["functions", "local", "tests"]).SelectMany(folder => Repository.Files(folder, "*.csproj")).Select(Load)];

    public string Name => Path.GetFileNameWithoutExtension(File);

    public static Project Named(string name) => All.Single(project => project.Name == name);

    private static Project Load(string file)
    {
        var xml = XDocument.Parse(Repository.Read(file));
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, file))!;
        return new Project(
            file,
            [.. Included(xml, "ProjectReference").Select(path =>
                Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(folder, path.Replace('\\', '/')))).Replace('\\', '/'))],
            [.. Included(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument xml, string element) =>
        xml.Descendants(element).Select(reference => (string?)reference.Attribute("Include")).OfType<string>();
}
