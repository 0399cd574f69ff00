using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Every phone that is rung is a phone of somebody, not one of our own numbers.</summary>
internal static class PhoneChecks
{
    public static void Run(CheckContext context)
    {
        var plan = context.Plan;
        var own = plan.Numbers.Select(number => number.Number).ToHashSet();
        var owners = new Dictionary<PhoneNumber, Person>();
        foreach (var person in plan.People)
        {
            foreach (var phone in person.Also.Prepend(person.Phone))
            {
                owners.TryAdd(phone, person);
                if (own.Contains(phone))
                {
                    context.Report(
                        CheckRules.OwnNumber,
                        Place.Of(person, phone == person.Phone ? "phone" : "also"),
                        $"{phone} is one of the business's own numbers.",
                        $"Write the phone that {person.Name} really answers.");
                }

                if (plan.Callers.Blocked.Contains(phone))
                {
                    context.Report(CheckRules.BlockedPerson, new Place("callers", "blocked"), $"{phone} is a phone of {person.Name}.");
                }
            }
        }

        foreach (var forward in context.Graph.Steps.OfType<ForwardStep>())
        {
            if (own.Contains(forward.Number))
            {
                context.Report(
                    CheckRules.OwnNumber,
                    forward,
                    "forward",
                    $"{forward.Number} is one of the business's own numbers.",
                    "To go on with the plan, write the name of the step instead; to reach somebody outside, their number.");
            }
            else if (owners.TryGetValue(forward.Number, out var person))
            {
                context.Report(
                    CheckRules.ForwardToPerson,
                    forward,
                    "forward",
                    $"{forward.Number} is a phone of {person.Name}.",
                    $"Write {{ ring: {person.Id}, else: ... }} instead.");
            }
        }
    }
}
