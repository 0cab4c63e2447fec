using Pipeline.Core.Statistics.Matrices;

namespace Pipeline.Core.Statistics.Drivers;

/// <summary>Correlations of the items among themselves and with the outcome. An item that never varies has zeros everywhere.</summary>
internal sealed class ItemCorrelations
{
    private ItemCorrelations(SymmetricMatrix amongItems, double[] withOutcome) => (AmongItems, WithOutcome) = (amongItems, withOutcome);

    public SymmetricMatrix AmongItems { get; }

    public double[] WithOutcome { get; }

    public int Items => WithOutcome.Length;

    /// <summary>From sums of products whose last item is the outcome; null when the outcome never varies.</summary>
    public static ItemCorrelations? Of(SymmetricMatrix products)
    {
        var outcome = products.Size - 1;
        if (products[outcome, outcome] == 0) return null;
        var correlations = new ItemCorrelations(new SymmetricMatrix(outcome), new double[outcome]);
        for (var item = 0; item < outcome; item++)
        {
            if (products[item, item] == 0) continue;
            correlations.WithOutcome[item] = Correlation(products, item, outcome);
            correlations.AmongItems[item, item] = 1;
            for (var other = 0; other < item; other++)
                if (products[other, other] != 0) correlations.AmongItems[item, other] = Correlation(products, item, other);
        }

        return correlations;
    }

    public bool Varies(int item) => AmongItems[item, item] == 1;

    private static double Correlation(SymmetricMatrix products, int first, int second) =>
        products[first, second] / Math.Sqrt(products[first, first] * products[second, second]);
}
