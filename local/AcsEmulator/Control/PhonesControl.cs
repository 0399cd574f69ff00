using Ringback.AcsEmulator.Phones;

namespace Ringback.AcsEmulator.Control;

/// <summary>How people's phones behave, and what happened on them (control API, design.md 9).</summary>
internal sealed class PhonesControl(PhoneBook phones)
{
    public void Map(IRoutes routes)
    {
        routes.Map("PUT", "/emulator/phones/{number}", (request, values) => Put(values["number"], request.Json<Settings>()), RouteOptions.Control);
        routes.Map("GET", "/emulator/phones/{number}", (_, values) => new EmulatorResponse(200, View(phones.For(values["number"]))), RouteOptions.Control);
    }

    private EmulatorResponse Put(string number, Settings settings)
    {
        var behaviour = PhoneBehaviour.Parse(settings.Answer, settings.Press, settings.Say, settings.HangUpAfter, settings.Texts);
        var phone = phones.For(number);
        phone.Behaviour = behaviour;
        return new EmulatorResponse(200, View(phone));
    }

    private static object View(Phone phone)
    {
        var behaviour = phone.Behaviour;
        return new
        {
            number = phone.Number,
            behaviour = new Settings(AnswerOf(behaviour), behaviour.Press, behaviour.Say, SecondsOf(behaviour.HangUpAfter), behaviour.Texts),
            calls = phone.Calls.ConvertAll(call => new { at = call.At, from = call.From, heard = call.Heard.ToArray(), pressed = call.Pressed }),
            texts = phone.Texts.ToArray(),
        };
    }

    private static string AnswerOf(PhoneBehaviour behaviour) =>
        behaviour.Answer == PhoneAnswer.After ? "after:" + SecondsOf(behaviour.AnswerAfter) : behaviour.Answer.ToString().ToLowerInvariant();

    private static string? SecondsOf(TimeSpan? time) => time is null ? null : $"{time.Value.TotalSeconds}s";

    private sealed record Settings(string? Answer, string? Press, string? Say, string? HangUpAfter, string? Texts);
}
