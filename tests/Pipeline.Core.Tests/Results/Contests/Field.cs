using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results.Contests;

/// <summary>Participants of one yes-or-no question, with dialogues whose scores a reader can add up.</summary>
internal static class Field
{
    public static Programme Of(Func<Rules, Rules> rules, params (string Id, string Class)[] participants) => Builder(participants).WithRules(rules).Build();

    public static ProgrammeBuilder Builder(params (string Id, string Class)[] participants) => new ProgrammeBuilder()
        .WithQuestions(ProgrammeBuilder.Scored("q", "agent", ("yes", 1), ("no", 0)))
        .WithParticipants([.. participants.Select(each => ProgrammeBuilder.NewParticipant(each.Id, each.Id, each.Class, Entitlement.Full))]);

    /// <summary>As many dialogues as asked for in a channel, some of them a yes.</summary>
    public static IEnumerable<Evaluation> Dialogues(Programme programme, string participant, int n, int yes, string channel = "phone") =>
        Enumerable.Range(0, n).Select(index =>
            new EvaluationBuilder(programme).About(participant).On(channel).Answering("q", index < yes ? "yes" : "no").Build());

    public static IEnumerable<Evaluation> Silence(Programme programme, string participant, int n, string channel = "phone") =>
        Enumerable.Range(0, n).Select(_ => new EvaluationBuilder(programme).About(participant).On(channel).Ending(Outcome.NoReply).Build());
}
