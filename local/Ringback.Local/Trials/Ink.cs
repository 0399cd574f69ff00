namespace Ringback.Local.Trials;

/// <summary>Colour where somebody looks at a terminal, and none where a file or a program reads (or NO_COLOR asks for none).</summary>
internal sealed class Ink(bool colour)
{
    public static Ink ForConsole() => new(!Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public string Good(string text) => Dye(text, "32");

    public string Bad(string text) => Dye(text, "31");

    public string Doubtful(string text) => Dye(text, "33");

    public string Name(string text) => Dye(text, "36");

    public string Strong(string text) => Dye(text, "1");

    public string Quiet(string text) => Dye(text, "2");

    private string Dye(string text, string code) => colour ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
