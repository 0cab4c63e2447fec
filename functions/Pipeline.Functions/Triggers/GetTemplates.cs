using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;
using Pipeline.Functions.Texts;
using Pipeline.Rendering.Templates;

namespace Pipeline.Functions.Triggers;

/// <summary>Says which templates editors have put in place of the packaged ones, and which of theirs are refused and why.</summary>
public sealed class GetTemplates(TemplateShelf shelf, FreshTemplates templates, Door door)
{
    [Function(nameof(GetTemplates))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/templates")] HttpRequest request, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        await templates.RefreshAsync(cancellationToken);
        return Answer.Json(StatusCodes.Status200OK, new { overriding = shelf.Overriding, refused = shelf.Refused });
    });
}
