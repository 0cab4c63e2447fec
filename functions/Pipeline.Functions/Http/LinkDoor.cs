using Microsoft.AspNetCore.Http;
using Pipeline.Adapters.Forms;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Options;

namespace Pipeline.Functions.Http;

/// <summary>What a project leader does about links to the form: creates them from a list, sees what became of them, takes one away.</summary>
public sealed class LinkDoor(ProgrammeCatalogue programmes, CreateLinks create, ProgrammeLinks links, FormAddress address, TimeProvider clock)
{
    public async Task<Answer> CreateAsync(HttpRequest request, string programme, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(programme, cancellationToken) is not { } known) return Unknown(programme);
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
        if ((request.ContentType ?? "").StartsWith("text/csv", StringComparison.OrdinalIgnoreCase))
        {
            (body, var broken) = await CsvLinks.ReadAsync(new MemoryStream(body), cancellationToken);
            if (broken.Count > 0) return Faults.In("file", StatusCodes.Status422UnprocessableEntity, broken);
        }

        var (requests, faults) = LinkReader.Read(known.Programme, body, clock.GetUtcNow());
        if (faults.Count > 0) return Faults.In("list of links", StatusCodes.Status422UnprocessableEntity, faults);
        var issued = await create.CreateAsync(known.Programme, requests, cancellationToken);

        // The addresses open forms, so nobody on the way may keep them.
        return Answer.Json(
            StatusCodes.Status201Created,
            new { programme, links = issued.Select(each => LinkAnswer.Of(each.Link, null, address.To(programme, each.Token))) }).With("Cache-Control", "no-store");
    }

    public async Task<Answer> ListAsync(HttpRequest request, string programme, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(programme, cancellationToken) is null) return Unknown(programme);
        var participant = request.Query["participant"].ToString() is { Length: > 0 } asked ? asked : null;
        var listed = await links.ListAsync(programme, participant, cancellationToken);
        return Answer.Json(StatusCodes.Status200OK, new { programme, links = listed.Select(each => LinkAnswer.Of(each.Link, each.Sent, null)) });
    }

    public async Task<Answer> RevokeAsync(string programme, string id, CancellationToken cancellationToken) =>
        await links.RevokeAsync(programme, id, cancellationToken) is { } revoked
            ? Answer.Json(StatusCodes.Status200OK, LinkAnswer.Of(revoked, null, null))
            : Faults.Unknown($"There is no link '{id}' in '{programme}'.");

    private static Answer Unknown(string programme) => Faults.Unknown($"There is no programme '{programme}'.");
}
