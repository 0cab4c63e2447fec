using System.Collections.Concurrent;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results.Disclosure;

/// <summary>
/// Keeps the figures of classes from telling of single participants: primary, complementary and differencing suppression over all tables that a
/// period publishes. Off where the rules ask for no more than one participant behind a figure. `known` are the participants whose own figures are
/// public, because they won.
/// </summary>
internal sealed class DisclosureControl(PeriodTallies tallies, IReadOnlySet<string> known)
{
    private readonly ConcurrentDictionary<string, HiddenCells> byGroup = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HiddenCells> byCounts = new(StringComparer.Ordinal);
    private readonly Lazy<PublishedTables> tables = new(() => new PublishedTables(tallies));
    private readonly Rules rules = tallies.Layout.Programme.Rules;

    /// <summary>Why figures of the groups must not be shown for the slice; null when they may.</summary>
    public string? WhyHidden(IReadOnlyList<string> groups, Slice slice)
    {
        if (slice.Class is null || slice.Participant is not null || rules.MinimumContributors <= 1) return null;
        foreach (var group in groups)
            if (byGroup.GetOrAdd(group, Hide).Reason(slice) is { } reason) return reason;
        return null;
    }

    /// <summary>Most questions are answered in the same dialogues and so have the same cells to hide.</summary>
    private HiddenCells Hide(string group)
    {
        var classes = tables.Value.Classes(group, known);
        return byCounts.GetOrAdd(string.Join('\n', classes.Select(each => each.Fingerprint)), _ => new HiddenCells(classes, tables.Value, rules));
    }
}
