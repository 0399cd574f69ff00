namespace Ringback.Communication.Tests.Recording;

/// <summary>A request as the service got it.</summary>
internal sealed record SeenRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body);
