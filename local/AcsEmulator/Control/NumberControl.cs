namespace Ringback.AcsEmulator;

/// <summary><c>/emulator/numbers/{number}</c>: what a number of the business can do.</summary>
internal static class NumberControl
{
    public static void Register(EmulatorParts parts)
    {
        parts.Routes.Map("PUT", "/emulator/numbers/{number}", (request, values) => Configure(values["number"], request.Json<Change>(), parts.Numbers), RouteOptions.Control);
        parts.Routes.Map("GET", "/emulator/numbers/{number}", (_, values) => parts.Numbers.Find(values["number"]) is { } number
            ? new EmulatorResponse(200, number)
            : throw new EmulatorException(404, "NotFound", $"{values["number"]} is not a number of the business: PUT it first."), RouteOptions.Control);
    }

    private static EmulatorResponse Configure(string number, Change change, Numbers numbers)
    {
        if (!PhoneNumbers.IsValid(number) || change.Legs is < 0)
        {
            throw new EmulatorException(400, "BadRequest", $"'{number}' must be E.164, such as +13125550100, and 'legs' not negative.");
        }

        var before = numbers.Find(number) ?? BusinessNumber.Unconfigured(number);
        var after = before with { Legs = change.Legs ?? before.Legs, Texts = change.Texts ?? before.Texts, Kind = change.Kind ?? before.Kind };
        numbers.Configure(after);
        return new EmulatorResponse(200, after);
    }

    private sealed record Change(int? Legs, TextsRight? Texts, NumberKind? Kind);
}
