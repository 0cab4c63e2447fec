using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Tests.Results.Disclosure;

/// <summary>
/// A participant that adds and subtracts everything it can see: every figure of everybody's, of every class, its own dialogues and what is public of the
/// winners; without the classes' figures, to see what theirs add. A figure with its n is a sum over dialogues. Reckoned without rounding: modulo a prime of 61 bits, which
/// takes two different sums for the same once in 10^18, and without a line of the product's own arithmetic.
/// </summary>
internal sealed class Attacker
{
    private readonly List<(string Participant, string Channel, Responder Responder)> cells;
    private readonly Programme programme;
    private readonly Echelon rows = new();

    public Attacker(Programme programme, IReadOnlyList<Evaluation> evaluations, PublishedFigures published, string question, string? reader, bool classes)
    {
        this.programme = programme;
        Func<Evaluation, bool> counts = question == "total" ? _ => true : each => each.Outcome == Outcome.Answered && each.Answers.ContainsKey(question);
        cells = [.. evaluations.Where(counts).Select(each => (each.Participant, each.Channel, each.Responder)).Distinct()];
        var shown = published.Figures.Where(id => Tells(id, question)).Select(id => id.Slice);
        foreach (var slice in shown.Where(slice => slice.Participant is null && (classes || slice.Class is null)).Distinct()) rows.Insert(Sum(slice));

        var known = published.Winners.Append(reader).ToHashSet();
        foreach (var cell in cells.Where(cell => known.Contains(cell.Participant))) rows.Insert(Sum(new Slice(cell.Participant, null, cell.Channel, cell.Responder)));
    }

    /// <summary>Whether anybody whose numbers are not known anyway has a part in the slice.</summary>
    public bool HasOthers(Slice slice, IReadOnlySet<string> known) =>
        cells.Zip(Sum(slice)).Any(each => each.Second != 0 && !known.Contains(each.First.Participant));

    /// <summary>Whether the sum over the slice can be worked out.</summary>
    public bool Knows(Slice slice) => Sum(slice) is var sum && sum.Any(each => each != 0) && rows.Spans(sum);

    /// <summary>Those of whom some sum can be worked out that nobody else's dialogues are in.</summary>
    public IEnumerable<string> Victims(IReadOnlySet<string> known)
    {
        foreach (var participant in programme.Participants.Select(each => each.Id).Where(id => !known.Contains(id) && cells.Any(cell => cell.Participant == id)))
        {
            // What is left of all that is known once it must not touch the others: rows with their leading entries in the others' cells drop out.
            var others = cells.Index().Where(cell => cell.Item.Participant != participant).Select(cell => cell.Index).ToList();
            var order = (int[])[.. others, .. cells.Index().Where(cell => cell.Item.Participant == participant).Select(cell => cell.Index)];
            var echelon = new Echelon();
            foreach (var row in rows.Rows) echelon.Insert([.. order.Select(at => row[at])]);
            if (echelon.Rows.Any(row => row.Take(others.Count).All(each => each == 0))) yield return participant;
        }
    }

    /// <summary>Every figure that is a sum over the question's dialogues, or can be turned into one with an n.</summary>
    private static bool Tells(FigureId id, string question)
    {
        var subjects = id.Subject.Split('>', ';', '=');
        return id.Measure switch
        {
            "mean" or "share" or "omitted" or "passed" or "nps" or "contribution" or "area" => id.Subject == question || subjects[0] == question,
            "total" => question == "total",
            "change" or "fell" or "rose" => subjects.Contains(question),
            _ => false,
        };
    }

    private ulong[] Sum(Slice slice) => [.. cells.Select(cell =>
        (slice.Participant is null || cell.Participant == slice.Participant)
        && (slice.Class is null || programme.FindParticipant(cell.Participant)!.Class == slice.Class)
        && (slice.Channel is null || cell.Channel == slice.Channel)
        && (slice.Responder is null || cell.Responder == slice.Responder) ? 1UL : 0UL)];
}
