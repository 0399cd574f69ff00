namespace Ringback.Core.Plans.Reading;

/// <summary>Reads <c>numbers</c>: the lines that customers call.</summary>
internal static class NumbersSection
{
    private const int MostLegs = 100;

    public static IReadOnlyList<BusinessNumber> Read(YamlMap root, IReadOnlyDictionary<string, Location> locations)
    {
        var numbers = new List<BusinessNumber>();
        var senders = new List<(YamlMap Map, PhoneNumber Sender)>();
        foreach (var map in root.Maps("numbers", index => $"number {index}"))
        {
            if (ReadOne(map, locations) is not { } number)
            {
                continue;
            }

            if (numbers.Exists(other => other.Number == number.Number))
            {
                map.Add("number", $"{number.Number} stands twice; keep one of them");
            }

            if (number.TextsFrom is { } sender)
            {
                senders.Add((map, sender));
            }

            numbers.Add(number);
        }

        foreach (var (map, sender) in senders.Where(pair => !numbers.Exists(number => number.Number == pair.Sender)))
        {
            map.Add("texts-from", $"{sender} is not one of the numbers; texts can only come from a number that the plan lists");
        }

        if (root.Items("numbers").Count == 0)
        {
            root.Missing("numbers", "a list with the number that your customers call");
        }

        return numbers;
    }

    private static BusinessNumber? ReadOne(YamlMap map, IReadOnlyDictionary<string, Location> locations)
    {
        var number = map.Phone("number");
        var textsFrom = map.Has("texts-from") ? map.Phone("texts-from") : null;
        var read = new BusinessNumber(
            number ?? default,
            map.OptionalText("label"),
            map.Step("start"),
            map.Number("legs", BusinessNumber.DefaultLegs, 1, MostLegs),
            textsFrom,
            map.OneOf("location", "location", locations.Keys))
        {
            CanText = map.OneOf("texts", "kind of texts", ["approved", "none"]) != "none",
        };
        map.RefuseUnknownKeys();
        return number is null ? null : read;
    }
}
