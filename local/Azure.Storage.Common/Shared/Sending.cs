using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Storage.Shared;

internal static class Sending
{
    /// <summary>Sends on the caller's thread when not <paramref name="async"/>: one code path serves both halves of the public surface.</summary>
    public static async ValueTask<Response> SendAsync(this HttpPipeline pipeline, HttpMessage message, bool async, CancellationToken cancellationToken)
    {
        if (async)
        {
            await pipeline.SendAsync(message, cancellationToken);
        }
        else
        {
            pipeline.Send(message, cancellationToken);
        }

        return message.Response;
    }

    /// <summary>As <see cref="SendAsync"/>, and throws for every status that is an error and not one of <paramref name="tolerated"/>.</summary>
    /// <exception cref="RequestFailedException">The service refused; with its status and error code.</exception>
    public static async ValueTask<Response> SendAsync(
        this HttpPipeline pipeline, HttpMessage message, bool async, CancellationToken cancellationToken, params int[] tolerated)
    {
        if (tolerated.Length > 0)
        {
            message.ResponseClassifier = new Tolerant(tolerated);
        }

        var response = await pipeline.SendAsync(message, async, cancellationToken);
        return response.IsError ? throw new RequestFailedException(response) : response;
    }

    /// <summary>The result of a task that was run synchronously, and so is complete.</summary>
    public static T Now<T>(this ValueTask<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : task.AsTask().GetAwaiter().GetResult();

    private sealed class Tolerant(int[] statuses) : ResponseClassifier
    {
        public override bool IsErrorResponse(HttpMessage message) => !statuses.Contains(message.Response.Status) && base.IsErrorResponse(message);
    }
}
