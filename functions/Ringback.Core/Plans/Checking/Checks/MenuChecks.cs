using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Menus that callers can keep in mind, and get out of.</summary>
internal static class MenuChecks
{
    private const int MostChoices = 4;

    /// <summary>So many words before the next menu are looked past.</summary>
    private const int MostWords = 20;

    public static void Run(CheckContext context)
    {
        var graph = context.Graph;
        if (!context.ReachedSteps.Any(step => step.Step is MenuStep))
        {
            return;
        }

        var toSomebody = Walk.Back(graph, static step => Nature.Rings(step) || Nature.TakesWord(step), static (_, _) => true);
        var depth = DepthOf(graph);
        foreach (var (index, menu) in context.ReachedSteps.Where(step => step.Step is MenuStep).Select(step => (step.Index, (MenuStep)step.Step)))
        {
            if (menu.Choices.Count > MostChoices)
            {
                context.Report(CheckRules.LongMenu, menu, "choices", $"the menu has {menu.Choices.Count} choices.");
            }

            if (!toSomebody[index])
            {
                context.Report(
                    CheckRules.DeadEndMenu,
                    menu,
                    "choices",
                    "no choice leads to a person or a message.",
                    "Add a choice such as 0: with a step that rings somebody or takes a message, and say so in the menu.");
            }

            CheckNested(context, depth, index, menu);
        }
    }

    /// <summary>A menu that only asks for the language, and one that leads back to where the caller was, are no burden.</summary>
    private static void CheckNested(CheckContext context, int[] depth, int index, MenuStep menu)
    {
        var graph = context.Graph;
        if (menu.Choices.Any(choice => graph.IndexOf(choice.To) is >= 0 and var to && graph.Steps[to] is SetLanguageStep))
        {
            return;
        }

        foreach (var choice in menu.Choices)
        {
            if (InnerMenu(graph, graph.IndexOf(choice.To)) is { } inner && inner != index && depth[inner] > depth[index])
            {
                context.Report(CheckRules.NestedMenu, menu, choice.Key, $"choice {choice.Key} leads to another menu, '{graph.NameOf(inner)}'.");
                return;
            }
        }
    }

    /// <summary>The menu that callers hear next, when nothing but words comes before.</summary>
    private static int? InnerMenu(PlanGraph graph, int step)
    {
        for (var words = 0; words < MostWords && step is not Way.Nowhere; words++)
        {
            if (graph.Steps[step] is MenuStep)
            {
                return step;
            }

            if (!Nature.OnlyPasses(graph.Steps[step]))
            {
                return null;
            }

            step = graph.From(step)[0].To;
        }

        return null;
    }

    private static int[] DepthOf(PlanGraph graph)
    {
        var depth = new int[graph.Steps.Count];
        var open = new Queue<int>();
        foreach (var start in graph.Starts)
        {
            Visit(start.Step, 1);
        }

        while (open.TryDequeue(out var step))
        {
            foreach (var way in graph.From(step))
            {
                Visit(way.To, depth[step] + 1);
            }
        }

        return depth;

        void Visit(int step, int at)
        {
            if (step is not Way.Nowhere && depth[step] == 0)
            {
                depth[step] = at;
                open.Enqueue(step);
            }
        }
    }
}
