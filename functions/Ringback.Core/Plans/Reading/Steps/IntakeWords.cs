namespace Ringback.Core.Plans.Reading.Steps;

/// <summary>What the intake asks, and which words make a call urgent, where the plan doesn't say it in words of its own.</summary>
internal static class IntakeWords
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Questions = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
    {
        ["en"] = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "Please tell me your name.",
            ["address"] = "What is the address where you need help?",
            ["reason"] = "In a few words, what can we help you with?",
        },
        ["es"] = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "Por favor, dígame su nombre.",
            ["address"] = "¿Cuál es la dirección donde necesita ayuda?",
            ["reason"] = "En pocas palabras, ¿en qué podemos ayudarle?",
        },
    };

    /// <summary>Said of harm that grows while people wait, in the trades that live by the phone.</summary>
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> UrgentWords = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["en"] =
        [
            "emergency", "urgent", "right away", "right now", "as soon as possible", "asap", "flood", "flooding", "flooded", "burst", "leak", "leaking", "gas", "smell gas", "smoke", "fire",
            "sparks", "sparking", "no heat", "no water", "no power", "no air", "sewage", "backed up", "overflowing", "carbon monoxide", "danger", "dangerous", "bleeding", "severe pain",
            "swelling", "knocked out", "broken tooth", "locked out", "locked in", "break-in",
        ],
        ["es"] =
        [
            "emergencia", "urgente", "urgencia", "ahora mismo", "cuanto antes", "lo antes posible", "inundación", "inundado", "inundada", "reventó", "reventado", "fuga", "gotera", "gas",
            "huele a gas", "humo", "fuego", "incendio", "chispas", "sin calefacción", "sin agua", "sin luz", "sin aire", "aguas negras", "desbordando", "monóxido", "peligro", "peligroso",
            "sangrando", "sangre", "dolor fuerte", "mucho dolor", "hinchazón", "hinchado", "diente roto", "encerrado", "encerrada",
        ],
    };

    /// <summary>The fields that need no question of the plan's own.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["name", "address", "reason"];

    /// <summary>null: there is none in that language.</summary>
    public static string? Question(string field, string language) => Of(Questions, language)?.GetValueOrDefault(field);

    public static IReadOnlyList<string> Urgent(IReadOnlyList<string> languages) =>
        [.. languages.SelectMany(language => Of(UrgentWords, language) ?? []).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static T? Of<T>(IReadOnlyDictionary<string, T> byLanguage, string language)
        where T : class => byLanguage.FirstOrDefault(pair => Languages.AreKin(pair.Key, language)).Value;
}
