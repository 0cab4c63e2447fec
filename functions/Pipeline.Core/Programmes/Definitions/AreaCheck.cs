using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>Weights are exact, and where areas are weighted the total has something to be made of.</summary>
internal static class AreaCheck
{
    public static IEnumerable<Fault> Check(Place programme)
    {
        var weights = programme["areas"].Items.Select(area => area["weight"]).Where(weight => weight.Number is not null).ToList();
        foreach (var weight in weights)
            if (weight.Number * 1000 % 1 != 0) yield return weight.Fault("A weight has at most three decimals.");

        if (weights.Count == 0) yield break;
        var asked = programme["questions"].Items.Where(question => question["kind"].Text == "scored")
            .Select(question => question["area"].Text).ToHashSet();
        if (asked.Count > 0 && !programme["areas"].Items.Any(area => area["weight"].Number > 0 && asked.Contains(area["id"].Text)))
            yield return programme["areas"].Fault(
                "No area with a weight above 0 has a scored question, so there is no total; weight one, or leave all weights out.");
    }
}
