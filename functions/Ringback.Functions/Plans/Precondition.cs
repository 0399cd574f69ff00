using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Ringback.Functions.Plans;

/// <summary>What a request takes for granted (RFC 9110, section 13): <c>If-Match</c> and <c>If-None-Match</c>. A tag without its quotes is understood, too.</summary>
internal sealed record Precondition(IReadOnlyList<string>? Match, IReadOnlyList<string>? NoneMatch)
{
    private const string Any = "*";

    /// <summary>Holds in any case.</summary>
    public static Precondition None { get; } = new(null, null);

    public bool IsGiven => Match is not null || NoneMatch is not null;

    public static Precondition Of(HttpRequest request) => new(Tags(request.Headers.IfMatch), Tags(request.Headers.IfNoneMatch));

    /// <param name="tag">Of what is there; null: nothing is there.</param>
    public bool Holds(string? tag) => (Match is null || IsIn(Match, tag)) && (NoneMatch is null || !IsIn(NoneMatch, tag));

    private static bool IsIn(IReadOnlyList<string> tags, string? tag) => tag is not null && tags.Any(one => one == Any || one == tag);

    private static List<string>? Tags(StringValues header) =>
        header.Count == 0 ? null : [.. header.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain)];

    private static string Plain(string tag) => (tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag).Trim('"');
}
