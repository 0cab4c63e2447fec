using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Corrections;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Shows what a release would let go: the recipients, those who would not be mailed and why, one mail, and the corrections on offer.</summary>
public sealed class GetRelease(PeriodRoute periods, ReleasePreview preview, OfferCorrections corrections, Door door)
{
    [Function(nameof(GetRelease))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/periods/{programme}/{period}/release")] HttpRequest request,
        string programme, string period, CancellationToken cancellationToken) => door.OpenAsync(() =>
            periods.WithAsync(programme, period, async (known, id) =>
                LedgerAnswer.Of(
                    programme, period, await preview.ShowAsync(known, id, cancellationToken), await corrections.ListAsync(known.Programme, id.Text, cancellationToken)),
                cancellationToken));
}
