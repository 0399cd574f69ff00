namespace Ringback.Core.Plans;

/// <summary>The JSON Schema (draft 7) of a plan's file: what editors complete, explain and check while a plan is written. <see cref="PlanReader"/> knows more, and decides.</summary>
public static class PlanSchema
{
    /// <summary>As plans name it in their first line: <c># yaml-language-server: $schema=plan.schema.json</c>.</summary>
    public const string FileName = "plan.schema.json";

    private static readonly Lazy<string> Whole = new(Read);

    /// <summary>The schema, as JSON.</summary>
    public static string Text => Whole.Value;

    private static string Read()
    {
        using var stream = typeof(PlanSchema).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly lacks its file '{FileName}'. Build it anew.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
