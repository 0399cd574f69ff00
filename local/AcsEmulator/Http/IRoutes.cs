namespace Ringback.AcsEmulator;

/// <summary>Where the parts of the emulator put their operations.</summary>
public interface IRoutes
{
    /// <summary>Adds an operation whose handler runs under <see cref="EmulatorState.Gate"/>.</summary>
    /// <param name="template">Such as <c>/calling/callConnections/{id}:terminate</c>; a value never spans a slash.</param>
    void Map(string method, string template, Func<EmulatorRequest, RouteValues, EmulatorResponse> handler, RouteOptions? options = null);

    /// <summary>Adds an operation that itself talks to others. Its handler runs without the lock and takes it where it needs it.</summary>
    void MapAsync(string method, string template, Func<EmulatorRequest, RouteValues, Task<EmulatorResponse>> handler, RouteOptions? options = null);
}

/// <summary>What holds for one operation.</summary>
public sealed record RouteOptions
{
    public static readonly RouteOptions Default = new();

    /// <summary>Honours <c>Repeatability-Request-ID</c> and <c>-First-Sent</c> (operations marked R in wire.md 1).</summary>
    public static readonly RouteOptions Repeatable = new() { IsRepeatable = true };

    /// <summary>Part of the control API: no signature, no api-version, no faults, no journal entry; nulls are written.</summary>
    public static readonly RouteOptions Control = new() { IsControl = true };

    /// <summary>A document for everybody, such as the signing keys: no signature, no api-version, no faults.</summary>
    public static readonly RouteOptions Anonymous = new() { IsAnonymous = true };

    /// <summary>Signed, but without an api-version: a download.</summary>
    public static readonly RouteOptions Download = new() { IsUnversioned = true };

    public bool IsRepeatable { get; init; }

    public bool IsControl { get; init; }

    public bool IsAnonymous { get; init; }

    public bool IsUnversioned { get; init; }
}

/// <summary>The values of a template's names in a path, decoded.</summary>
public sealed class RouteValues(IReadOnlyDictionary<string, string> values)
{
    public string this[string name] => values[name];
}
