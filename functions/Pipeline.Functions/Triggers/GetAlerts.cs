using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Alerts;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Accounts for what participants were told of bad dialogues, the newest week first, with every mail.</summary>
public sealed class GetAlerts(ProgrammeCatalogue programmes, AlertAccounts alerts, Door door)
{
    [Function(nameof(GetAlerts))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/alerts/{programme}")] HttpRequest request,
        string programme, CancellationToken cancellationToken) => door.OpenAsync(async () =>
            await programmes.FindAsync(programme, cancellationToken) is { } known
                ? AlertAnswers.Of(known.Programme, await alerts.ReadAsync(programme, cancellationToken))
                : Faults.Unknown($"There is no programme '{programme}'."));
}
