using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Forms;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Maps a form to a programme.</summary>
public sealed class PutFormDefinition(FormCatalogue forms, Door door)
{
    [Function(nameof(PutFormDefinition))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "put", Route = "api/forms/{form}")] HttpRequest request, string form,
        CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
        var faults = await forms.PutAsync(form, body, cancellationToken);
        return faults.Count == 0
            ? Answer.Json(StatusCodes.Status200OK, new { id = form })
            : Faults.In("form definition", StatusCodes.Status400BadRequest, faults);
    });
}
