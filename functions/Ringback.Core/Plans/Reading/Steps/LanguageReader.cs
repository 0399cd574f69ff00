using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Reading.Steps;

/// <summary>Reads both forms: <c>language: es-US, next: greeting</c> sets the call's language, <c>language: { es-US: spanish-desk }, else: desk</c> branches on it.</summary>
internal static class LanguageReader
{
    public static Step Read(StepName name, YamlMap map, PlanNames names)
    {
        if (map.IsMap("language"))
        {
            return new LanguageStep(name, map.Line, Branches.Read(map, "language", "a language", names.LanguageNamed), map.Step("else"));
        }

        var wanted = map.Text("language");
        var known = names.Business.Languages;
        var language = known.FirstOrDefault(language => language.Equals(wanted, StringComparison.OrdinalIgnoreCase)) ?? known.FirstOrDefault(language => Languages.AreKin(language, wanted));
        if (language is null && wanted.Length > 0)
        {
            map.Add("language", $"'{wanted}' is not one of the business's languages.{Suggestion.For(wanted, known)}");
        }

        return new SetLanguageStep(name, map.Line, language ?? names.Business.Language, map.Step("next"));
    }
}
