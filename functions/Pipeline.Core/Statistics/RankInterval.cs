namespace Pipeline.Core.Statistics;

/// <summary>
/// What the data say of one participant's true place. `Marginal` holds it with 95 % confidence; the `Joint` ranges of all participants hold
/// all their places at once with 95 %. The moderated variance is in the squared unit of the values, NaN where nothing tells the spread.
/// </summary>
public sealed record RankInterval(double ModeratedVariance, PlaceRange Marginal, PlaceRange Joint);
