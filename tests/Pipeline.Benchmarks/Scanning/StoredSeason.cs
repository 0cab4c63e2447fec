using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Adapters.Tables;
using Pipeline.Benchmarks.Counting;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Functions.Options;

namespace Pipeline.Benchmarks.Scanning;

/// <summary>The counting award's evaluations in table storage, read in two ways: by the product, which counts them, and by the bare client.</summary>
internal sealed class StoredSeason(TableServiceClient tables, BlobServiceClient blobs)
{
    private const int ParticipantsAtOnce = 12;

    private static readonly string[] Columns = ["Day", "State", "Channel", "Responder", "Outcome", "WaitSeconds", "Shopper", "Answers"];

    private readonly Programme programme = CountingAward.Build(QuestionKind.Scored);
    private readonly TableEvaluationStore store = new(tables, blobs, new RandomTokens());
    private int stored;

    public async Task FillAsync(int evaluations, CancellationToken cancellationToken)
    {
        var season = new CountingSeason(evaluations);
        await ForEachParticipantAsync(
            async (participant, cancellation) =>
            {
                var own = season.Decoded.Index().Where(each => each.Item.Participant == participant.Participant);
                await store.AddAsync(participant, [.. own.Select(each => Stored(each.Item, each.Index))], cancellation);
            },
            cancellationToken);
        stored = evaluations;
    }

    public Task CountAsync(CancellationToken cancellationToken)
    {
        var layout = new TallyLayout(programme);
        return AllAsync(
            async (participant, cancellation) =>
            {
                var counter = new TallyCounter(layout);
                await foreach (var each in store.ReadForCountingAsync(participant, layout, programme.Season.Start, programme.Season.End, cancellation))
                    counter.Add(each.Evaluation);
                return (int)counter.Take().Dialogues;
            },
            cancellationToken);
    }

    public Task ReadAsync(CancellationToken cancellationToken)
    {
        var table = tables.GetTableClient(TableNames.Evaluations);
        return AllAsync(
            async (participant, cancellation) =>
            {
                var filter = TableClient.CreateQueryFilter($"PartitionKey eq {participant.Programme + "~" + participant.Participant} and RowKey ge {"e~"} and RowKey lt {"e~~"}");
                var rows = 0;
                await foreach (var row in table.QueryAsync<TableEntity>(filter, select: Columns, cancellationToken: cancellation)) rows += row.ContainsKey("Day") ? 1 : 0;
                return rows;
            },
            cancellationToken);
    }

    /// <summary>Throws unless the participants' numbers add up to what was stored.</summary>
    private async Task AllAsync(Func<ParticipantKey, CancellationToken, Task<int>> read, CancellationToken cancellationToken)
    {
        var found = 0;
        await ForEachParticipantAsync(
            async (participant, cancellation) => Interlocked.Add(ref found, await read(participant, cancellation)), cancellationToken);
        if (found != stored) throw new InvalidOperationException($"{found} of {stored} evaluations were read.");
    }

    private Task ForEachParticipantAsync(Func<ParticipantKey, CancellationToken, Task> work, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        programme.Participants.Select(participant => new ParticipantKey(programme.Id, participant.Id)),
        new ParallelOptions { MaxDegreeOfParallelism = ParticipantsAtOnce, CancellationToken = cancellationToken },
        async (participant, cancellation) => await work(participant, cancellation));

    private StoredEvaluation Stored(DecodedEvaluation decoded, int number)
    {
        var answers = new Dictionary<string, string>();
        for (var at = 0; at < programme.Questions.Count; at++)
            if (decoded.Answers.Span[at] is var answer and not CodedEvaluation.Blank) answers[programme.Questions[at].Id] = programme.Questions[at].AnswerAt(answer);
        var id = number.ToString("00000000", CultureInfo.InvariantCulture);
        var evaluation = new Evaluation(
            id, programme.Id, decoded.Participant, decoded.Channel, new DateTimeOffset(decoded.Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero), "s-1",
            Responder.Human, Outcome.Answered, 30, answers, new Dictionary<string, string>());
        return new StoredEvaluation(
            evaluation, decoded.Day, EvaluationState.Approved, [], 1, EvaluationHash.Of(evaluation), evaluation.OccurredAt, "api", EvaluationWriter.Write(evaluation));
    }
}
