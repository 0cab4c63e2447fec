using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Shows a shopper the form of one dialogue, or what was sent by it. Unknown, expired and revoked links answer alike.</summary>
public sealed class ReadForm(ShopperFormDoor forms, Door door)
{
    [Function(nameof(ReadForm))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "f/{programme}/{token}")] HttpRequest request,
        string programme, string token, CancellationToken cancellationToken) => door.OpenAsync(async () => await forms.ShowAsync(request, programme, token, cancellationToken));
}
