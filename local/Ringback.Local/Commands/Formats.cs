using System.CommandLine;

namespace Ringback.Local.Commands;

/// <summary>The option that every command on plans has: for people, or for programs.</summary>
internal static class Formats
{
    private const string Text = "text";
    private const string Json = "json";

    public static Option<string> Option(params string[] more)
    {
        var option = new Option<string>("--format") { Description = string.Join(", ", [Text, Json, .. more]), DefaultValueFactory = _ => Text };
        return option.AcceptOnlyFromAmong([Text, Json, .. more]);
    }

    public static bool IsJson(ParseResult parsed, Option<string> format) => parsed.GetValue(format) == Json;
}
