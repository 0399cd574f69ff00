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
        ["de"] = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "Bitte nennen Sie Ihren Namen.",
            ["address"] = "An welcher Adresse brauchen Sie Hilfe?",
            ["reason"] = "Worum geht es, in wenigen Worten?",
        },
        ["fr"] = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "Veuillez indiquer votre nom.",
            ["address"] = "À quelle adresse avez-vous besoin d'aide ?",
            ["reason"] = "En quelques mots, que pouvons-nous faire pour vous ?",
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
        ["de"] =
        [
            "Notfall", "dringend", "sofort", "so schnell wie möglich", "Rohrbruch", "Wasserschaden", "überflutet", "überschwemmt", "geplatzt", "Leck", "undicht", "Gas", "Gasgeruch", "Rauch",
            "Feuer", "brennt", "Funken", "keine Heizung", "Heizung ausgefallen", "kein Wasser", "kein Strom", "Stromausfall", "Abwasser", "läuft über", "Kohlenmonoxid", "Gefahr", "gefährlich",
            "blutet", "Blut", "starke Schmerzen", "geschwollen", "Zahn ausgeschlagen", "ausgesperrt", "eingesperrt", "Einbruch",
        ],
        ["fr"] =
        [
            "urgence", "urgent", "urgente", "tout de suite", "immédiatement", "dès que possible", "inondation", "inondé", "inondée", "fuite", "éclaté", "gaz", "odeur de gaz", "fumée", "feu",
            "incendie", "étincelles", "plus de chauffage", "pas de chauffage", "plus d'eau", "pas d'eau", "plus de courant", "pas de courant", "égout", "déborde", "monoxyde", "danger",
            "dangereux", "saigne", "sang", "forte douleur", "très mal", "enflé", "dent cassée", "enfermé", "enfermée", "effraction",
        ],
    };

    /// <summary>Whoever says one of these means it, also where a plan lists the words of its own trade.</summary>
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Plain = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["en"] = ["emergency", "urgent"],
        ["es"] = ["emergencia", "urgente", "urgencia"],
        ["de"] = ["Notfall", "dringend"],
        ["fr"] = ["urgence", "urgent", "urgente"],
    };

    /// <summary>The fields that need no question of the plan's own.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["name", "address", "reason"];

    /// <summary>null: there is none in that language.</summary>
    public static string? Question(string field, string language) => Of(Questions, language)?.GetValueOrDefault(field);

    /// <summary>The built-in words of those languages.</summary>
    public static IReadOnlyList<string> Urgent(IReadOnlyList<string> languages) => In(UrgentWords, languages, []);

    /// <summary>A plan's own words, and those that say it in plain words.</summary>
    public static IReadOnlyList<string> Urgent(IReadOnlyList<string> languages, IReadOnlyList<string> own) => In(Plain, languages, own);

    private static IReadOnlyList<string> In(IReadOnlyDictionary<string, IReadOnlyList<string>> words, IReadOnlyList<string> languages, IReadOnlyList<string> own) =>
        [.. own.Concat(languages.SelectMany(language => Of(words, language) ?? [])).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static T? Of<T>(IReadOnlyDictionary<string, T> byLanguage, string language)
        where T : class => byLanguage.FirstOrDefault(pair => Languages.AreKin(pair.Key, language)).Value;
}
