using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results.Disclosure;

/// <summary>
/// Which cells of the classes must not be published in one figure group, with the reason: too few participants behind them; else what is left would
/// give such a cell away, or the numbers of a single participant. Of the cells that could be hidden instead, the one with the fewest values is,
/// a class as a whole last.
/// </summary>
internal sealed class HiddenCells
{
    private readonly Dictionary<Slice, string> reasons = [];
    private readonly IReadOnlyList<ClassCells> classes;
    private readonly PublishedTables tables;
    private readonly ClassKnowledge knowledge;
    private readonly Dictionary<int, LinearSpan> spans = [];
    private readonly uint[] shown;

    public HiddenCells(IReadOnlyList<ClassCells> classes, PublishedTables tables, Rules rules)
    {
        (this.classes, this.tables, knowledge) = (classes, tables, new ClassKnowledge(classes));
        shown = new uint[classes.Count];
        for (var each = 0; each < classes.Count; each++)
            for (var cell = 0; cell < tables.OfClass.Count; cell++)
                if (classes[each].N(cell) > 0) Show(each, cell, rules);

        for (var hidden = -1; hidden != reasons.Count;)
        {
            hidden = reasons.Count;
            for (var each = 0; each < classes.Count; each++) Protect(each);
        }
    }

    public string? Reason(Slice slice) => reasons.GetValueOrDefault(slice);

    private void Show(int each, int cell, Rules rules)
    {
        if (classes[each].Contributors(tables.OfClass[cell], rules.MinimumShown) < rules.MinimumContributors)
            Hide(each, cell, SuppressionReason.FewerContributorsThan(rules.MinimumContributors));
        else shown[each] |= 1U << cell;
    }

    /// <summary>Hides cells until nothing hidden of the class can be worked out, and no participant of it is exposed.</summary>
    private void Protect(int about)
    {
        var cells = classes[about];
        for (var cell = 0; cell < tables.OfClass.Count; cell++)
        {
            var at = cell;
            var beside = Enumerable.Range(0, classes.Count).Where(other => other != about).Select(other => (other, at)).ToList();
            while (cells.N(at) > 0 && !IsShown(about, at) && Exposure.OfSum(cells, cells.Sums[at], Known(about)))
                if (!HideOneOf(beside) && !HideOneOf(Row(about))) break;
        }

        while (Exposure.OfParticipant(cells, Known(about)))
            if (!HideOneOf(Row(about))) break;
    }

    private LinearSpan Known(int about) => spans.TryGetValue(about, out var span) ? span : spans[about] = knowledge.Of(about, shown);

    /// <summary>The one with the fewest values. False when none is left to hide.</summary>
    private bool HideOneOf(IEnumerable<(int Class, int Cell)> candidates)
    {
        var ordered = candidates.Where(each => IsShown(each.Class, each.Cell)).OrderBy(each => each.Cell == 0)
            .ThenBy(each => classes[each.Class].N(each.Cell)).ThenBy(each => each.Class).ThenBy(each => each.Cell).ToList();
        if (ordered.Count == 0) return false;
        shown[ordered[0].Class] &= ~(1U << ordered[0].Cell);
        Hide(ordered[0].Class, ordered[0].Cell, SuppressionReason.WouldGiveAway);
        spans.Clear();
        return true;
    }

    private IEnumerable<(int Class, int Cell)> Row(int each) => tables.OfClass.Select((_, cell) => (each, cell));

    private bool IsShown(int each, int cell) => (shown[each] >> cell & 1) == 1;

    private void Hide(int each, int cell, string reason) => reasons[tables.OfClass[cell].Slice with { Class = classes[each].Id }] = reason;
}
