using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;

namespace Pipeline.Core.Links;

/// <summary>Makes links for shoppers: one dialogue each, with a token of its own.</summary>
public sealed class CreateLinks(IShopperLinks links, ITokenSource tokens, TimeProvider clock)
{
    /// <summary>The links in the order of the requests. Asking again makes others.</summary>
    public async Task<IReadOnlyList<IssuedLink>> CreateAsync(Programme programme, IReadOnlyList<LinkRequest> requests, CancellationToken cancellationToken)
    {
        var (now, end) = (clock.GetUtcNow(), LinkEnd.Of(programme));
        List<IssuedLink> issued = [.. requests.Select(request =>
        {
            var token = tokens.Next();
            return new IssuedLink(
                new(programme.Id, LinkId.Of(token), request.Participant, request.Shopper, request.Channel, now, request.Expires ?? end, Revoked: false, null), token);
        })];
        await links.AddAsync([.. issued.Select(each => each.Link)], cancellationToken);
        return issued;
    }
}
