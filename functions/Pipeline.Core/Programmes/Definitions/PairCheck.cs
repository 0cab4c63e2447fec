using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>A pair joins two different questions whose answers can be subtracted: both scored, or both on the same scale.</summary>
internal static class PairCheck
{
    public static IEnumerable<Fault> Check(Place programme) =>
    [
        .. programme["pairs"].Items.SelectMany(pair => CheckPair(programme, pair)),
        .. Repeated(programme["pairs"]),
        .. CheckPair(programme, programme["highlights"]),
    ];

    private static IEnumerable<Fault> CheckPair(Place programme, Place pair)
    {
        var known = References.Ids(programme, "questions");
        foreach (var fault in References.Check(pair["from"], "question", known)) yield return fault;
        foreach (var fault in References.Check(pair["to"], "question", known)) yield return fault;

        var (from, to) = (References.Question(programme, pair["from"]), References.Question(programme, pair["to"]));
        if (References.Kind(programme, pair["from"]) is not { } fromKind) yield break;
        if (References.Kind(programme, pair["to"]) is not { } toKind) yield break;
        if (pair["from"].Text == pair["to"].Text)
            yield return pair["to"].Fault("A question cannot be compared with itself; name another one.");
        else if (fromKind != toKind || fromKind is not ("scored" or "scale"))
            yield return pair.Fault(
                $"A change from {fromKind} to {toKind} has no meaning; pair two scored questions, or two scales of the same range.");
        else if (fromKind == "scale" && (from["min"].Whole != to["min"].Whole || from["max"].Whole != to["max"].Whole))
            yield return pair.Fault("The two scales differ; a pair needs the same min and the same max.");
    }

    private static IEnumerable<Fault> Repeated(Place pairs)
    {
        var seen = new HashSet<(string?, string?)>();
        foreach (var pair in pairs.Items)
            if (pair.IsObject && !seen.Add((pair["from"].Text, pair["to"].Text)))
                yield return pair.Fault("This pair is listed already; keep it once.");
    }
}
