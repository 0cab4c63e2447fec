using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Functions.Options;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>Shoppers' links to the built-in form at the desk: making them, what became of them, and taking one away. Their addresses are shown once, by the answer that makes them.</summary>
public sealed class DeskLinks(ProgrammeLinks links, CreateLinks create, FormAddress address, DeskRenderer renderer, TimeProvider clock)
{
    private const string Section = "review", Day = "yyyy-MM-dd";

    public Task<Answer> ShowAsync(DeskVisit visit, KnownProgramme known, CancellationToken cancellationToken) => PageAsync(visit, known, null, null, cancellationToken);

    public async Task<Answer> CreateAsync(DeskVisit visit, KnownProgramme known, CancellationToken cancellationToken)
    {
        var order = DeskLinkOrder.Read(known.Programme, visit.Field, clock.GetUtcNow());
        if (order.Fault is { } fault) return await PageAsync(visit, known, null, fault, cancellationToken);
        var issued = await create.CreateAsync(known.Programme, order.Requests, cancellationToken);
        return await PageAsync(visit, known, issued, null, cancellationToken);
    }

    /// <summary>Null when there is no such link.</summary>
    public async Task<Answer?> RevokeAsync(DeskVisit visit, KnownProgramme known, string id, CancellationToken cancellationToken) =>
        await links.RevokeAsync(known.Programme.Id, id, cancellationToken) is null
            ? null
            : DeskAnswers.SeeOther(DeskVisit.Place(known.Programme.Id, "links") + "?done=revoked");

    private async Task<Answer> PageAsync(DeskVisit visit, KnownProgramme known, IReadOnlyList<IssuedLink>? made, string? fault, CancellationToken cancellationToken)
    {
        var (programme, now) = (known.Programme, clock.GetUtcNow());
        var all = await links.ListAsync(programme.Id, null, cancellationToken);
        var view = new
        {
            Made = made is null ? null : new { made.Count, Csv = IssuedLinksCsv.Write(programme, made, token => address.To(programme.Id, token)) },
            List = DeskLinkList.Of(programme, all, visit.Request.Query, now, visit.Language),
            Participants = programme.Participants.OrderBy(each => each.Name, StringComparer.Ordinal).Select(each => new DeskLinkCount(
                each.Id, each.Name,
                all.Count(link => link.Link.Participant == each.Id && DeskLinkRow.StateOf(link, now) == DeskLinkRow.Open),
                all.Count(link => link.Link.Participant == each.Id && link.Sent is not null),
                fault is null ? "" : visit.Field(DeskLinkOrder.CountOf(each.Id)))),
            Channels = programme.Channels.Select(each => new DeskChoice(each.Id, each.Name.In(visit.Language))),
            Each = fault is null ? "" : visit.Field(DeskLinkOrder.Each),
            Shopper = visit.Field(DeskLinkOrder.Shopper),
            Channel = visit.Field(DeskLinkOrder.Channel),
            Until = visit.Form.GetValueOrDefault(DeskLinkOrder.Until) ?? LastDay(programme, now),
            DeskLinkOrder.Most,
            Fault = fault,
        };
        return DeskAnswers.Page(fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, renderer.Render("links", visit.Frame(Section, programme), view));
    }

    /// <summary>The last day on which a link opens that is made without an end; empty when that is over.</summary>
    private static string LastDay(Programme programme, DateTimeOffset now) =>
        LinkEnd.Of(programme) is var end && end > now ? programme.LocalDay(end).AddDays(-1).ToString(Day, CultureInfo.InvariantCulture) : "";
}
