using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Tallies;

namespace Pipeline.Adapters.Tables;

/// <summary>How an evaluation and its identity lie in their rows.</summary>
internal static class EvaluationRow
{
    public const string Day = "Day";
    public const string Revision = "Revision";
    public const string ContentHash = "ContentHash";
    public const string State = "State";
    public const string Raw = "Raw";

    private const string Channel = "Channel";
    private const string Shopper = "Shopper";
    private const string Responder = "Responder";
    private const string Outcome = "Outcome";
    private const string WaitSeconds = "WaitSeconds";
    private const string Answers = "Answers";
    private const string Comments = "Comments";
    private const string ReceivedAt = "ReceivedAt";
    private const string Trace = "Trace";

    /// <summary>The content without keys, revision and stamp; what does not fit the row is in blobs when this returns.</summary>
    public static async Task<TableEntity> WriteAsync(StoredEvaluation stored, Payloads payloads, CancellationToken cancellationToken)
    {
        var evaluation = stored.Evaluation;
        var row = new TableEntity
        {
            [Day] = TableKeys.Text(stored.Day),
            [Channel] = evaluation.Channel,
            ["OccurredAt"] = RowTime.Write(evaluation.OccurredAt),
            [Shopper] = evaluation.Shopper,
            [Responder] = WireNames.Of(evaluation.Responder),
            [Outcome] = WireNames.Of(evaluation.Outcome),
            [WaitSeconds] = evaluation.WaitSeconds,
            [Answers] = PackedAnswers.Write(evaluation.Answers),
            [State] = stored.State.ToString(),
            ["Flags"] = string.Join(' ', stored.Flags),
            [ContentHash] = stored.ContentHash,
            [ReceivedAt] = RowTime.Write(stored.ReceivedAt),
            ["Source"] = stored.Source,
            [Trace] = stored.Trace,
        };
        var folder = $"{evaluation.Programme}/{evaluation.Participant}";
        await payloads.WriteAsync(row, Raw, stored.Raw, folder, cancellationToken);
        if (evaluation.Comments.Count > 0)
        {
            var ordered = new SortedDictionary<string, string>(evaluation.Comments.ToDictionary(), StringComparer.Ordinal);
            await payloads.WriteAsync(row, Comments, JsonSerializer.SerializeToUtf8Bytes(ordered), folder, cancellationToken);
        }

        return row;
    }

    public static async Task<StoredEvaluation> ReadAsync(
        TableEntity row, ParticipantKey participant, string id, Payloads payloads, CancellationToken cancellationToken)
    {
        var comments = await payloads.ReadAsync(row, Comments, cancellationToken);
        var evaluation = new Evaluation(
            id,
            participant.Programme,
            participant.Participant,
            row.GetString(Channel),
            RowTime.Read(row, "OccurredAt"),
            row.GetString(Shopper),
            ResponderOf(row),
            OutcomeOf(row),
            row.GetInt32(WaitSeconds),
            PackedAnswers.Read(row.GetString(Answers)),
            comments.Length == 0 ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(comments)!);
        return new StoredEvaluation(
            evaluation,
            DayOf(row),
            Enum.Parse<EvaluationState>(row.GetString(State)),
            row.GetString("Flags").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            RevisionOf(row),
            row.GetString(ContentHash),
            ReceivedAtOf(row),
            row.GetString("Source"),
            await payloads.ReadAsync(row, Raw, cancellationToken))
        {
            Decisions = await ReviewNotes.ReadAsync(row, payloads, cancellationToken),
            Trace = row.GetString(Trace),
        };
    }

    /// <summary>The columns that counting asks for: a fraction of the row, which holds what was sent as well.</summary>
    public static IReadOnlyList<string> Counted { get; } = [Day, State, Channel, Responder, Outcome, WaitSeconds, Shopper, Answers];

    /// <summary>The columns that tell what was sent and when.</summary>
    public static IReadOnlyList<string> Sent { get; } = [ReceivedAt, Raw, Raw + "Blob"];

    public static DatedEvaluation ReadCounted(TableEntity row, TallyLayout layout) => new(
        DayOf(row),
        new CodedEvaluation(
            layout.KnownChannel(row.GetString(Channel)),
            ResponderOf(row),
            OutcomeOf(row),
            row.GetInt32(WaitSeconds),
            row.GetString(Shopper),
            PackedAnswers.Code(row.GetString(Answers), layout)));

    public static bool IsApproved(TableEntity row) => row.GetString(State) == nameof(EvaluationState.Approved);

    public static DateOnly DayOf(TableEntity row) => TableKeys.Day(row.GetString(Day));

    public static DateTimeOffset ReceivedAtOf(TableEntity row) => RowTime.Read(row, ReceivedAt);

    public static int RevisionOf(TableEntity row) => row.GetInt32(Revision)!.Value;

    /// <summary>A copy of a row's properties under other keys.</summary>
    public static TableEntity Copy(TableEntity row, string partitionKey, string rowKey)
    {
        var copy = new TableEntity(partitionKey, rowKey);
        foreach (var (name, value) in row)
            if (name is not (nameof(row.PartitionKey) or nameof(row.RowKey) or nameof(row.Timestamp) or "odata.etag")) copy[name] = value;
        return copy;
    }

    private static Responder ResponderOf(TableEntity row) => (Responder)IndexOf(WireNames.Responders, row.GetString(Responder));

    private static Outcome OutcomeOf(TableEntity row) => (Outcome)IndexOf(WireNames.Outcomes, row.GetString(Outcome));

    private static int IndexOf(IReadOnlyList<string> words, string word)
    {
        for (var index = 0; index < words.Count; index++)
            if (words[index] == word) return index;
        throw new InvalidDataException($"A stored evaluation says '{word}', which is none of {string.Join(", ", words)}.");
    }
}
