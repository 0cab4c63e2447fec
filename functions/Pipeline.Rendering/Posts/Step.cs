using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Functions;
using static System.FormattableString;

namespace Pipeline.Rendering.Posts;

/// <summary>One group's way from the first question of a pair to the second.</summary>
internal sealed record Step(Figure From, Figure To, Figure? Change, string Moves)
{
    public const string Falls = "falls";
    public const string Rises = "rises";
    public const string Stays = "stays";

    /// <summary>Too few dialogues to say whether the score moves.</summary>
    public const string Unclear = "unclear";

    public decimal Start => Rounding.Round(From.Value, 1);

    public decimal Fall => Start - Rounding.Round(To.Value, 1);

    /// <summary>How it moves, as what a text may say.</summary>
    public Ruling Ruling => Change is null
        ? new Ruling(Invariant($"{Moves}: printed {Start} and {Start - Fall}"), From.Id, To.Id)
        : new Ruling(
            Invariant($"{Moves}: printed {Start} and {Start - Fall}, interval of the change {Change.Low} to {Change.High}"),
            From.Id, To.Id, Change.Id);

    /// <summary>Null when either score is suppressed or was not measured.</summary>
    public static Step? Find(IFigures figures, QuestionPair pair, string? participant = null, string? channel = null)
    {
        var from = figures.Find(FigureId.Mean(pair.From, new Slice(participant, Channel: channel)));
        var to = figures.Find(FigureId.Mean(pair.To, new Slice(participant, Channel: channel)));
        if (from is null || to is null) return null;
        var change = figures.Find(FigureId.Change(pair.From, pair.To, new Slice(participant, Channel: channel)));
        return new Step(from, to, change, Movement(from, to, change));
    }

    /// <summary>It moves when the printed scores and the interval of the paired change both say so.</summary>
    private static string Movement(Figure from, Figure to, Figure? change)
    {
        var fall = Rounding.Round(from.Value, 1) - Rounding.Round(to.Value, 1);
        if (fall == 0) return Stays;
        if (fall > 0 && change is { High: < 0 }) return Falls;
        return fall < 0 && change is { Low: > 0 } ? Rises : Unclear;
    }
}
