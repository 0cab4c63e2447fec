using Pipeline.Core.Appeals;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>A contest that others would have won, by name; `Scope` is empty for that of all.</summary>
public sealed record DeskChangedWinner(string Scope, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    public static DeskChangedWinner Of(Programme programme, ChangedWinner changed, string language)
    {
        var id = changed.Scope[(changed.Scope.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var scope = changed.Scope == "all" ? "" : programme.FindChannel(id)?.Name.In(language) ?? programme.Classes.FirstOrDefault(each => each.Id == id)?.Name.In(language) ?? id;
        return new DeskChangedWinner(scope, Names(changed.Before), Names(changed.After));

        IReadOnlyList<string> Names(IReadOnlyList<string> ids) => [.. ids.Select(each => programme.FindParticipant(each)?.Name ?? each)];
    }
}
