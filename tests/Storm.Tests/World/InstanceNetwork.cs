using System.Net;

namespace Storm.Tests.World;

/// <summary>
/// The network of one process. Every request takes a moment of virtual time each way, so that whatever else is going on comes in between; and the process may
/// die before it is sent, or after it was done and before the answer.
/// </summary>
internal sealed class InstanceNetwork(StormWorld world, AppInstance instance, HttpMessageHandler servers) : HttpMessageHandler
{
    private readonly HttpMessageInvoker inner = new(servers);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await TravelAsync();
        await instance.LiveOrNever();
        if (world.Weather.RefusesStorage(request))
        {
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request, Content = new ByteArrayContent([]) };
        }

        var response = await inner.SendAsync(request, CancellationToken.None);
        response.Headers.RetryAfter = null;
        instance.Age();
        await TravelAsync();
        await instance.LiveOrNever();
        if (world.Weather.LosesStorageAnswer(request))
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "the answer was lost in the storm");
        }

        instance.Age();
        await instance.LiveOrNever();
        return response;
    }

    private Task TravelAsync() => Task.Delay(world.Weather.Latency(), world.Clock);
}
