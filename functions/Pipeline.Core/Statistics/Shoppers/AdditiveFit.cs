using Pipeline.Core.Statistics.Matrices;

namespace Pipeline.Core.Statistics.Shoppers;

/// <summary>
/// The least squares fit of participant plus channel plus shopper, the participants eliminated. A channel that the participants determine
/// is left out; a shopper's effect is from the mean of the largest set of shoppers that hang together.
/// </summary>
internal sealed class AdditiveFit
{
    /// <summary>What a residual sum of squares of zero may come to, as a part of the whole.</summary>
    private const double Rounding = 1e-11;

    private readonly ShopperDesign design;
    private readonly double[] solution;
    private readonly SymmetricMatrix inverse;
    private readonly int[] compared;
    private readonly double mean;
    private readonly double spreadOfMean;

    public AdditiveFit(ShopperDesign design)
    {
        this.design = design;
        var (matrix, right, squares) = design.Without(_ => 1);
        var factor = Cholesky.Of(matrix);
        (solution, inverse) = (factor.Solve(right), factor.Inverse());
        var parts = factor.Forward(right).Select(part => part * part).ToArray();
        ShopperSquares = parts.Skip(design.Channels).Sum();
        ShopperDegrees = factor.Kept.Skip(design.Channels).Count(kept => kept);
        Degrees = design.N - design.ParticipantN.Count(n => n > 0) - factor.Rank;
        var rest = squares - parts.Sum();
        Rest = rest > design.Squares * Rounding ? rest : 0;
        compared = Compared();
        mean = compared.Sum(column => solution[column]) / compared.Length;
        spreadOfMean = compared.Sum(one => compared.Sum(two => inverse[one, two])) / compared.Length / compared.Length;
    }

    /// <summary>The sum of squares that the shoppers explain beside participants and channels.</summary>
    public double ShopperSquares { get; }

    public long ShopperDegrees { get; }

    /// <summary>The residual sum of squares.</summary>
    public double Rest { get; }

    public long Degrees { get; }

    public double? Variance => Degrees > 0 ? Rest / Degrees : null;

    public bool Compares(int shopper) => compared.Contains(design.Channels + shopper);

    /// <summary>The effect and its variance as a multiple of the residual variance.</summary>
    public (double Value, double Spread) Effect(int shopper)
    {
        var column = design.Channels + shopper;
        var withMean = compared.Sum(other => inverse[column, other]) / compared.Length;
        return (solution[column] - mean, inverse[column, column] - (2 * withMean) + spreadOfMean);
    }

    /// <summary>
    /// The columns of the shoppers of the largest set, none when it is one alone, or when shoppers cannot be told from channels: then fewer
    /// of their columns were kept than all but one of each set.
    /// </summary>
    private int[] Compared()
    {
        var sets = Enumerable.Range(0, design.Shoppers).Where(shopper => design.ColumnN[design.Channels + shopper] > 0)
            .GroupBy(design.Component).Select(set => set.Select(shopper => design.Channels + shopper).ToArray()).ToList();
        if (sets.Count == 0 || ShopperDegrees < sets.Sum(set => set.Length - 1)) return [];
        var largest = sets.MaxBy(set => set.Sum(column => design.ColumnN[column]))!;
        return largest.Length > 1 ? largest : [];
    }
}
