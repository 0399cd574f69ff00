using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Ringback.Functions.Media;

/// <summary>Serves the sounds to the service. Anonymous: they hold nothing of anybody, and their address never changes its content.</summary>
public sealed class MediaFiles(Sounds sounds)
{
    [Function(nameof(MediaFiles))]
    public IActionResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "media/{hash}.wav")] HttpRequest request, string hash)
    {
        if (sounds.Find(hash) is not { } wave)
        {
            return new NotFoundResult();
        }

        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return new FileContentResult(wave, "audio/wav");
    }
}
