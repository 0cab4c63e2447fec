namespace Pipeline.Core.Statistics.Shoppers;

/// <summary>
/// How much of the variance of a score, in the square of its unit, lies between participants, between shoppers and in neither, by
/// restricted maximum likelihood with the channels as fixed effects (Patterson and Thompson 1971).
/// </summary>
public sealed record VarianceComponents(double Participant, double Shopper, double Residual);
