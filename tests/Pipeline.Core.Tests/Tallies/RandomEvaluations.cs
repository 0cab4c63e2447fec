using CsCheck;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Tallies;

/// <summary>Random valid evaluations of a programme: every channel, outcome, responder and shopper or none, blanks, waits with and without a number.</summary>
internal static class RandomEvaluations
{
    public static Gen<Evaluation> Of(Programme programme) =>
        from participant in OneOf(programme.Participants.Select(each => each.Id))
        from channel in OneOf(programme.Channels.Select(each => each.Id))
        from responder in Gen.Frequency((6, Gen.Const(Responder.Human)), (2, Gen.Const(Responder.Chatbot)), (1, Gen.Const(Responder.Handover)))
        from outcome in Gen.Frequency((9, Gen.Const(Outcome.Answered)), (1, Gen.Const(Outcome.Abandoned)), (1, Gen.Const(Outcome.NoReply)))
        from wait in Gen.Frequency((5, Gen.Int[0, 900].Select(seconds => (int?)seconds)), (1, Gen.Const((int?)null)))
        from shopper in OneOf(["s-1", "s-2", "s-11", "Ås", ""])
        from picks in Gen.Int[-2, 10].Array[programme.Questions.Count]
        select Build(programme, participant, channel, responder, outcome, wait, picks) with { Shopper = shopper.Length == 0 ? null : shopper };

    private static Gen<string> OneOf(IEnumerable<string> values)
    {
        var list = values.ToList();
        return Gen.Int[0, list.Count - 1].Select(index => list[index]);
    }

    private static Evaluation Build(
        Programme programme, string participant, string channel, Responder responder, Outcome outcome, int? wait, int[] picks)
    {
        var builder = new EvaluationBuilder(programme).About(participant).On(channel).By(responder).Ending(outcome).Waiting(wait);
        foreach (var (question, pick) in programme.Questions.Zip(picks))
        {
            if (!question.AppliesTo(channel)) continue;
            if (pick == -2) builder.Leaving(question.Id);
            else builder.Answering(question.Id, question.AnswerAt((pick + 1) % question.AnswerCount));
        }

        return builder.Build();
    }
}
