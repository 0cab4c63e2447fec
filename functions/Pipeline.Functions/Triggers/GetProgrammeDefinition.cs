using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Answers a programme definition as it was put; with `?questionnaire=1` the last one of a version of the questionnaire that was replaced.</summary>
public sealed class GetProgrammeDefinition(IProgrammeStore programmes, Door door)
{
    [Function(nameof(GetProgrammeDefinition))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "api/programmes/{programme}")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => door.OpenAsync(async () =>
            await FindAsync(programme, request.Query["questionnaire"], cancellationToken) is { } definition
                ? new Answer(StatusCodes.Status200OK, "application/json; charset=utf-8", definition)
                : Faults.Unknown($"There is no programme '{programme}', or no such version of its questionnaire was replaced."));

    private Task<byte[]?> FindAsync(string programme, string? questionnaire, CancellationToken cancellationToken) =>
        int.TryParse(questionnaire, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? programmes.FindKeptAsync(programme, version, cancellationToken)
            : programmes.FindAsync(programme, cancellationToken);
}
