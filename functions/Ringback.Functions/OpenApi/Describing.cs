namespace Ringback.Functions.OpenApi;

/// <summary>What a function of the API does, in one sentence.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DoesAttribute(string what) : Attribute
{
    public string What => what;
}

/// <summary>The function answers one page of a list: it takes <c>?take=</c> and <c>?next=</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PagedAttribute : Attribute;

/// <summary>A parameter in the query. It may always be left out.</summary>
/// <param name="words">All that it may be; none: any text.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AsksAttribute(string name, string what, params string[] words) : Attribute
{
    public string Name => name;

    public string What => what;

    public IReadOnlyList<string> Words => words;

    public bool IsNumber { get; init; }
}

/// <summary>The function heeds <c>If-Match</c> (and <c>If-None-Match</c>).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HeedsPreconditionsAttribute : Attribute
{
    /// <summary>Whether one of the two must be there.</summary>
    public bool Required { get; init; }

    /// <summary>Whether <c>If-None-Match</c> means something, too.</summary>
    public bool NoneMatch { get; init; }
}

/// <summary>The JSON body that the function takes: either texts, all of which must be there, or what a type holds, of which each may be left out.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttribute(params string[] texts) : Attribute
{
    public TakesAttribute(Type type)
        : this() => Type = type;

    public IReadOnlyList<string> Texts => texts;

    public Type? Type { get; }
}

/// <summary>The function takes a plan's text.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesPlanAttribute : Attribute
{
    /// <summary>Whether it may be left out.</summary>
    public bool Optional { get; init; }
}

/// <summary>One way in which the function answers when all is well.</summary>
/// <param name="body">What the JSON holds; null: nothing, or what <see cref="Kinds"/> says.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswersAttribute(int status, Type? body = null) : Attribute
{
    public int Status => status;

    public Type? Body => body;

    /// <summary>Media types that no type of ours describes, with commas.</summary>
    public string Kinds { get; init; } = "";

    /// <summary>Whether the answer has an ETag.</summary>
    public bool Tagged { get; init; }
}

/// <summary>The statuses of the problems (RFC 9457) by which the function refuses, besides 401 and 503, which every one has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefusesAttribute(params int[] statuses) : Attribute
{
    public IReadOnlyList<int> Statuses => statuses;
}
