using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Audit;
using Pipeline.Functions.Desk;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>The newest changes that people asked for at the desk.</summary>
public sealed class ShowAudit(DeskDoor desk, IAuditList audit, DeskRenderer renderer)
{
    private const int Most = 500;

    [Function(nameof(ShowAudit))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/audit")] HttpRequest request, CancellationToken cancellationToken) =>
        desk.ShowAsync(request, DeskRole.Admin, async visit =>
    {
        var entries = (await audit.ReadAsync(Most, cancellationToken)).Select(entry => new { At = $"{entry.At:u}", entry.By, Role = Enum.Parse<DeskRole>(entry.Role), entry.What });
        return DeskAnswers.Page(StatusCodes.Status200OK, renderer.Render("audit", visit.Frame("audit", null), new { Entries = entries }));
    });
}
