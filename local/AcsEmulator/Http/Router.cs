namespace Ringback.AcsEmulator;

/// <summary>Finds the operation for a request.</summary>
internal sealed class Router : IRoutes
{
    private readonly List<Route> routes = [];

    public void Map(string method, string template, Func<EmulatorRequest, RouteValues, EmulatorResponse> handler, RouteOptions? options = null) =>
        routes.Add(new Route(method, new RouteTemplate(template), options ?? RouteOptions.Default) { Handle = handler });

    public void MapAsync(string method, string template, Func<EmulatorRequest, RouteValues, Task<EmulatorResponse>> handler, RouteOptions? options = null) =>
        routes.Add(new Route(method, new RouteTemplate(template), options ?? RouteOptions.Control) { HandleAsync = handler });

    /// <summary>The most precise match. <see cref="Found.Route"/> is null when no operation has this path, or none with this method.</summary>
    public Found Find(string method, string path)
    {
        var best = new Found(null, null, PathExists: false);
        foreach (var route in routes)
        {
            if (route.Template.Match(path) is not { } values)
            {
                continue;
            }

            var fits = string.Equals(route.Method, method, StringComparison.OrdinalIgnoreCase);
            best = fits && (best.Route is null || best.Route.Template.Precision < route.Template.Precision)
                ? new Found(route, values, PathExists: true)
                : best with { PathExists = true };
        }

        return best;
    }
}

/// <summary>What the router found.</summary>
internal sealed record Found(Route? Route, RouteValues? Values, bool PathExists);

/// <summary>One operation: exactly one of its two handlers is set.</summary>
internal sealed record Route(string Method, RouteTemplate Template, RouteOptions Options)
{
    public Func<EmulatorRequest, RouteValues, EmulatorResponse>? Handle { get; init; }

    public Func<EmulatorRequest, RouteValues, Task<EmulatorResponse>>? HandleAsync { get; init; }
}
