using Pipeline.Core.Evaluations.Quality;

namespace Pipeline.Functions.Desk;

/// <summary>An evaluation in the list for review: its score in points as text (null without one), its state, its flags and where its page is.</summary>
public sealed record DeskReviewRow(
    string Address, string Id, DateOnly Day, string Participant, string Channel, string? Shopper, string? Score, string State, IReadOnlyList<QualityFlag> Flags);
