using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Core.Appeals;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Http;

/// <summary>Reads what is asked about appeals of a programme, has it done and answers.</summary>
public sealed class AppealDoor(ProgrammeCatalogue programmes, OpenAppeal open, PreviewAppeal preview, MoveAppeal move, ResolveAppeal resolve)
{
    public Task<IActionResult> OpenAsync(string programme, HttpRequest request, CancellationToken cancellationToken) =>
        WithAsync(programme, request, async (_, body) => AppealOpening.Read(programme, body, out var faults) is { } asked
            ? AppealAnswers.Of(await open.OpenAsync(asked, cancellationToken))
            : Faults.In("appeal", StatusCodes.Status422UnprocessableEntity, faults), cancellationToken);

    public Task<IActionResult> PreviewAsync(string programme, string id, HttpRequest request, CancellationToken cancellationToken) =>
        WithAsync(programme, request, async (known, bytes) =>
        {
            var body = new JsonBody(bytes);
            var change = AppealChangeBody.Read(body);
            if (change is null) body.Refuse("/change", "Say what would change.");
            return body.Faults.Count == 0
                ? AppealAnswers.Of(await preview.ReadAsync(known, id, change!, cancellationToken))
                : Faults.In("change", StatusCodes.Status422UnprocessableEntity, body.Faults);
        }, cancellationToken);

    public Task<IActionResult> MoveAsync(string programme, string id, string to, HttpRequest request, CancellationToken cancellationToken) =>
        WithAsync(programme, request, async (known, body) =>
        {
            if (AppealMove.Read(to, body, out var faults) is not { } asked) return Faults.In("move", StatusCodes.Status422UnprocessableEntity, faults);
            return AppealAnswers.Of(to switch
            {
                "resolve" => await resolve.ResolveAsync(known, id, asked.Change, asked.Reason, asked.By, cancellationToken),
                "decline" => await move.MoveAsync(programme, id, AppealState.Declined, null, asked.Reason, asked.By, cancellationToken),
                _ => await move.MoveAsync(programme, id, AppealState.Waiting, asked.On, asked.Reason, asked.By, cancellationToken),
            });
        }, cancellationToken);

    private async Task<IActionResult> WithAsync(
        string programme, HttpRequest request, Func<KnownProgramme, byte[], Task<Answer>> work, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(programme, cancellationToken) is not { } known) return Faults.Unknown($"There is no programme '{programme}'.");
        return await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is { } body ? await work(known, body) : Bodies.TooLarge(Bodies.Single);
    }
}
