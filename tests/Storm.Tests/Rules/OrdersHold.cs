using Storm.Tests.Scenario;

namespace Storm.Tests.Rules;

/// <summary>What the team ordered, and the app confirmed, holds whatever dies: the last order of each kind stands at the end, and nobody is rung who is away.</summary>
internal sealed class OrdersHold : Rule
{
    /// <summary>A phone that was about to ring may still do.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(20);

    public override IEnumerable<string> FindBroken(Story story)
    {
        foreach (var last in story.Run.Orders.GroupBy(order => order.Subject).Select(orders => orders.Last()))
        {
            var isOn = last.Subject == TeamOrders.Switch
                ? story.Run.Switches.Any(one => one.GetProperty("name").GetString() == last.Subject && one.GetProperty("on").GetBoolean())
                : story.Run.People.Any(one => one.GetProperty("id").GetString() == last.Subject && one.GetProperty("state").GetString() == "away");
            if (isOn != last.On)
            {
                yield return $"{last.Subject} was ordered {(last.On ? "on" : "off")} at {last.TakenAt:HH:mm:ss}, and in the end it is not so";
            }
        }

        foreach (var leg in story.Legs.Where(leg => leg.RangAt is not null && StormScript.PersonAt(leg.Number) is not null))
        {
            var order = story.Run.Orders.LastOrDefault(order => order.Subject == StormScript.PersonAt(leg.Number) && order.BegunAt <= leg.RangAt);
            if (order is { On: true } && order.TakenAt + OnItsWay < leg.RangAt)
            {
                yield return $"{leg.Number} rang at {leg.RangAt:HH:mm:ss}, and was marked away at {order.TakenAt:HH:mm:ss}";
            }
        }
    }
}
