using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>
/// Who won overall, a class or a channel, and from how many others the winner cannot be told. Without a winner there is a ruling in its place: `few`
/// when too few qualified, `low` when no total reaches the floor.
/// </summary>
internal static class WonStory
{
    /// <summary>How many may be named as hard to tell from the winner; more make a list that nobody reads.</summary>
    private const int MostNamed = 8;

    private const int MostDecimals = 6;

    public static ScriptObject Of(Programme programme, IFigures figures, Winner winner, string? label, Slice slice)
    {
        var names = winner.Participants.Select(id => programme.FindParticipant(id)?.Name ?? id).ToList();
        var first = winner.Participants.Count > 0 ? winner.Participants[0] : null;
        var total = first is null ? null : figures.Find(FigureId.TotalOfAll(new Slice(first, Channel: slice.Channel)));
        var contenders = figures.Find(new FigureId("contenders", "total", slice));
        var others = contenders is null ? 0 : contenders.N - names.Count;
        var near = contenders is null || first is null ? 0 : (long)contenders.Value - names.Count;
        return Model.Of(
            ("label", label),
            ("names", Model.List(names)),
            ("only", names is [var only] ? only : null),
            ("won", first is null ? null : new Ruling($"won {winner.Scope} by total(all)", total is null ? [] : [total.Id])),
            ("shared", names.Count > 1 ? new Ruling($"{names.Count} share the first place of {winner.Scope}") : null),
            ("best", names.Count == 1 && slice.Channel is { } channel ? BestOf.Find(figures, $"total(all|channel={channel})", first!) : null),
            ("total", total?.Id),
            ("decimals", total is null ? 1 : Decimals(programme, figures, winner, total, slice)),
            ("near", near > 0 ? new Counted(near, $"{contenders!.Id} without the winner") : null),
            ("others", others > 0 ? new Counted(others, $"the others of {contenders!.Id}") : null),
            ("sole", near == 1 && others == 1 ? new Ruling("the only other of the contest cannot be told from the winner", contenders!.Id) : null),
            ("apart", first is not null && others > 0 && near == 0 ? new Ruling("no other can be told to be like the winner", contenders!.Id) : null),
            ("inseparable", slice == default ? Inseparable(programme, figures, winner) : Model.List([])),
            ("few", first is null && others < Fewest(programme, slice) ? new Ruling(winner.Reason ?? "too few qualified") : null),
            ("low", first is null && others >= Fewest(programme, slice) ? new Ruling(winner.Reason ?? "no total is high enough") : null));
    }

    /// <summary>As many as tell the winner from the next in the same contest; on a channel one, since the next is not printed there.</summary>
    private static int Decimals(Programme programme, IFigures figures, Winner winner, Figure total, Slice slice)
    {
        var next = slice.Channel is not null ? null : figures.Ranking
            .Where(each => each.Rank is not null && !winner.Participants.Contains(each.Participant))
            .Where(each => slice.Class is null || programme.FindParticipant(each.Participant)?.Class == slice.Class)
            .Max(each => each.Value);
        return next is not { } value || value.Equals(total.Value)
            ? 1
            : Enumerable.Range(1, MostDecimals).FirstOrDefault(each => Rounding.Round(total.Value, each) != Rounding.Round(value, each), MostDecimals);
    }

    private static int Fewest(Programme programme, Slice slice) => slice.Class is null ? 1 : Math.Max(1, programme.Rules.MinimumClass);

    /// <summary>By the places that the data allow each one, best first; none when they are too many to be named.</summary>
    private static System.Collections.ObjectModel.ReadOnlyCollection<object?> Inseparable(Programme programme, IFigures figures, Winner winner)
    {
        var near = figures.Ranking.Where(each => !winner.Participants.Contains(each.Participant))
            .Where(each => figures.Find(FigureId.Rank(each.Participant)) is { Low: <= 1 })
            .Select(each => programme.FindParticipant(each.Participant)?.Name).OfType<string>().ToList();
        return Model.List(near.Count <= MostNamed ? near : []);
    }
}
