namespace Ringback.Core.Texts;

public enum Keyword
{
    None,
    Stop,
    Start,
    Help,
}

/// <summary>
/// The words by which a person leaves, comes back and asks who is there, in English and Spanish (CTIA Messaging Principles; 47 CFR 64.1200(a)(10) for revocation).
/// Phones write accents or don't: both are understood.
/// </summary>
public static class Keywords
{
    private static readonly HashSet<string> Stop = new(StringComparer.Ordinal)
    {
        "STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT OUT", "OPT-OUT", "STOP TEXTING ME", "REMOVE ME",
        "ALTO", "PARE", "PARAR", "PARA", "DETENER", "CANCELAR", "BAJA", "DAR DE BAJA", "DARME DE BAJA", "FIN", "TERMINAR", "BASTA", "SALIR", "NO MAS", "NO MAS MENSAJES",
    };

    private static readonly HashSet<string> Start = new(StringComparer.Ordinal) { "START", "UNSTOP", "SUBSCRIBE", "OPTIN", "OPT IN", "OPT-IN", "INICIO", "INICIAR", "COMENZAR", "EMPEZAR", "ALTA", "SUSCRIBIR", "SUSCRIBIRME" };

    private static readonly HashSet<string> Help = new(StringComparer.Ordinal) { "HELP", "INFO", "AYUDA", "INFORMACION" };

    private static readonly string[] Polite = [" PLEASE", " POR FAVOR"];

    /// <summary>The keyword that the whole message is; "stop by at noon" is none.</summary>
    public static Keyword Read(string message)
    {
        var words = message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var text = string.Join(' ', words).Trim('.', '!', '?', '¡', '¿', ',', '"', '\'', ' ').ToUpperInvariant();
        text = Polite.Aggregate(WithoutAccents(text), (left, polite) => left.EndsWith(polite, StringComparison.Ordinal) ? left[..^polite.Length].TrimEnd(',') : left);
        return Stop.Contains(text) ? Keyword.Stop
            : Start.Contains(text) ? Keyword.Start
            : Help.Contains(text) ? Keyword.Help
            : Keyword.None;
    }

    /// <summary>By hand: the app runs without a culture's data, where normalizing leaves a text as it is.</summary>
    private static string WithoutAccents(string text) => string.Concat(text.Where(c => c is not ('\u0301' or '\u0308')).Select(c => c switch
    {
        'Á' => 'A',
        'É' => 'E',
        'Í' => 'I',
        'Ó' => 'O',
        'Ú' or 'Ü' => 'U',
        _ => c,
    }));
}
