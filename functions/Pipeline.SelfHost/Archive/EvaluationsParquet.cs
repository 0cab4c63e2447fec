using System.Globalization;
using Parquet;
using Parquet.Schema;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.SelfHost.Archive;

/// <summary>
/// Approved evaluations as a table to analyse: no id, shopper, comment or time of day is in it. A column per question: text for options, whole numbers for scales.
/// </summary>
internal sealed class EvaluationsParquet(IEvaluationStore evaluations)
{
    private const string Name = "evaluations.parquet";

    private const int RowsAGroup = 50_000;

    public Task ExportAsync(KnownProgramme known, ArchiveWriter archive, CancellationToken cancellationToken) =>
        archive.WriteAsync(Name, stream => WriteAsync(known.Programme, stream, cancellationToken), cancellationToken);

    private async Task<int> WriteAsync(Programme programme, FileStream stream, CancellationToken cancellationToken)
    {
        var columns = ColumnsOf(programme);
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => (Field)column.Field)), stream, cancellationToken: cancellationToken);
        var (rows, count) = (new List<StoredEvaluation>(), 0);
        foreach (var participant in programme.Participants)
        {
            var all = await evaluations.ReadAsync(new(programme.Id, participant.Id), DateOnly.MinValue, DateOnly.MaxValue, cancellationToken);
            rows.AddRange(all.Where(each => each.State == EvaluationState.Approved));
            if (rows.Count < RowsAGroup) continue;
            count += await WriteGroupAsync(writer, columns, rows);
            rows.Clear();
        }

        return rows.Count == 0 ? count : count + await WriteGroupAsync(writer, columns, rows);
    }

    private static async Task<int> WriteGroupAsync(ParquetWriter writer, IReadOnlyList<Column> columns, List<StoredEvaluation> rows)
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in columns) await column.Write(group, column.Field, rows);
        group.CompleteValidate();
        return rows.Count;
    }

    private static List<Column> ColumnsOf(Programme programme) =>
    [
        Text("participant", row => row.Evaluation.Participant),
        Text("channel", row => row.Evaluation.Channel),
        Text("day", row => row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Text("responder", row => WireNames.Of(row.Evaluation.Responder)),
        Text("outcome", row => WireNames.Of(row.Evaluation.Outcome)),
        Number("wait_seconds", row => row.Evaluation.WaitSeconds),
        .. programme.Questions.Select(question => question.Options.Count > 0
            ? Text($"answer_{question.Id}", row => row.Evaluation.Answers.GetValueOrDefault(question.Id))
            : Number($"answer_{question.Id}", row => row.Evaluation.Answers.TryGetValue(question.Id, out var answer) ? int.Parse(answer, CultureInfo.InvariantCulture) : null)),
    ];

    private static Column Text(string name, Func<StoredEvaluation, string?> value) => new(
        new DataField<string>(name, nullable: true), (group, field, rows) => group.WriteAsync(field, rows.Select(value).ToList()!));

    private static Column Number(string name, Func<StoredEvaluation, int?> value) => new(
        new DataField<int?>(name), (group, field, rows) => group.WriteAsync<int>(field, rows.Select(value).ToArray()));

    private sealed record Column(DataField Field, Func<ParquetRowGroupWriter, DataField, IReadOnlyList<StoredEvaluation>, Task> Write);
}
