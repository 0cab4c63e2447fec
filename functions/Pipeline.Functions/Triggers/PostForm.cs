using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Takes the form of one dialogue as an evaluation, or as a revision of the one that was sent before.</summary>
public sealed class PostForm(ShopperFormDoor forms, Door door)
{
    [Function(nameof(PostForm))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "f/{programme}/{token}")] HttpRequest request,
        string programme, string token, CancellationToken cancellationToken) => door.OpenAsync(async () => await forms.TakeAsync(request, programme, token, cancellationToken));
}
