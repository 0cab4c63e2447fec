using Pipeline.Core.Results.Fairness;
using Pipeline.Core.Statistics;
using Pipeline.Core.Statistics.Shoppers;

namespace Pipeline.Core.Results.Measures;

/// <summary>`shoppers(total)`: how many shoppers a slice's dialogues had; `designeffect(total)`: by how much sharing them widens its variance.</summary>
internal sealed class ShopperSpreadMeasure(bool effect, ShopperBook book, PeriodTallies tallies) : IMeasure
{
    public string Name => effect ? "designeffect" : "shoppers";

    public string Subject => Measurand.TotalOfAll.Id;

    public bool AppliesTo(Slice slice) => slice.Responder is null;

    public Reading? Read(Slice slice)
    {
        List<long> dialogues = [.. tallies.Of(slice).Shoppers.Values.Select(each => each.Dialogues)];
        if (dialogues.Count == 0) return null;
        if (!effect) return new Reading(dialogues.Count, dialogues.Sum(), FigureUnit.Count);
        return book.Correlation is { } correlation
            ? new Reading(Precision.Rounded(DesignEffect.Of(dialogues, correlation).Value), dialogues.Sum(), FigureUnit.Factor)
            : null;
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
    [
        .. tallies.Of(slice).Shoppers.Select(each => Ingredients.Number($"dialogues of {each.Key}", each.Value.Dialogues)),
        .. effect && book.Correlation is { } correlation ? [Ingredients.Real("shoppers' share of the variance", correlation)] : Array.Empty<Ingredient>(),
    ];
}
