using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Links;

/// <summary>What became of a programme's links, and taking one away.</summary>
public sealed class ProgrammeLinks(IShopperLinks links, IEvaluationStore evaluations)
{
    private const int LinksAtOnce = 8;

    /// <summary>The links, of one participant unless that is null, oldest first. What was sent by them is asked of the evaluations, so that the two cannot differ.</summary>
    public async Task<IReadOnlyList<LinkUse>> ListAsync(string programme, string? participant, CancellationToken cancellationToken)
    {
        List<ShopperLink> listed = [.. (await links.ListAsync(programme, cancellationToken))
            .Where(link => participant is null || link.Participant == participant)
            .OrderBy(link => link.CreatedAt).ThenBy(link => link.Participant, StringComparer.Ordinal).ThenBy(link => link.Id, StringComparer.Ordinal)];
        var uses = new LinkUse[listed.Count];
        var options = AtOnce.UpTo(LinksAtOnce, cancellationToken);
        await Parallel.ForAsync(0, listed.Count, options, async (index, cancellation) =>
        {
            var link = listed[index];
            uses[index] = new LinkUse(link, await evaluations.FindAsync(new(programme, link.Participant), link.Evaluation, cancellation));
        });
        return uses;
    }

    /// <summary>The link opens nothing from now on; what was sent by it stays. Null when there is no such link.</summary>
    public async Task<ShopperLink?> RevokeAsync(string programme, string id, CancellationToken cancellationToken)
    {
        while (await links.FindAsync(programme, id, cancellationToken) is { } link)
        {
            if (link.Revoked) return link;
            var revoked = link with { Revoked = true };
            if (await links.SaveAsync(revoked, cancellationToken)) return revoked;
        }

        return null;
    }
}
