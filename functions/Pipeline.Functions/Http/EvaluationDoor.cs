using Microsoft.AspNetCore.Http;
using Pipeline.Adapters.Forms;
using Pipeline.Core;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Http;

/// <summary>What `POST /api/evaluations` does with one evaluation as JSON and with a batch as NDJSON or CSV.</summary>
public sealed class EvaluationDoor(TakeEvaluations evaluations, ProgrammeCatalogue programmes)
{
    private static readonly Fault LineTooLong = new("", $"The line is longer than {Bodies.Single / (1024 * 1024)} MiB.");

    public async Task<Answer> TakeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        switch (MediaTypeOf(request))
        {
            case "" or "application/json":
                return await TakeOneAsync(request, cancellationToken);
            case "application/x-ndjson" or "application/jsonl" or "text/csv" when request.ContentLength > Bodies.Batch:
                return Bodies.TooLarge(Bodies.Batch);
            case "application/x-ndjson" or "application/jsonl":
                return await TakeBatchAsync(request, FromNdjsonAsync, cancellationToken);
            case "text/csv":
                return await TakeBatchAsync(request, FromCsvAsync, cancellationToken);
            case var other:
                return Answer.Problem(
                    StatusCodes.Status415UnsupportedMediaType, "Unknown format",
                    $"'{other}' is not read here. Send application/json for one evaluation, application/x-ndjson or text/csv for a batch.");
        }
    }

    private async Task<Answer> TakeOneAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
        var reading = EvaluationReader.Read(body);
        if (reading.Malformed) return Faults.Malformed(reading.Faults);

        var takings = await evaluations.TakeAsync([new Arrival(reading.Evaluation, reading.Faults, body)], "api", cancellationToken);
        return takings[0] switch
        {
            Taking.Kept kept => Answer.Json(
                kept.Outcome == StoreOutcome.Stored ? StatusCodes.Status201Created : StatusCodes.Status200OK,
                new { kept.Id, outcome = BatchItem.Word(kept.Outcome), flags = kept.Flags.Count > 0 ? kept.Flags : null }),
            Taking.UnknownProgramme unknown => Faults.Unknown($"There is no programme '{unknown.Programme}'."),
            Taking.Faulty faulty => Faults.In("evaluation", StatusCodes.Status422UnprocessableEntity, faulty.Faults),
            _ => throw new NotSupportedException("An arrival had an outcome that nobody handles."),
        };
    }

    private async Task<Answer> TakeBatchAsync(
        HttpRequest request, Func<Stream, EvaluationBatch, CancellationToken, Task<IReadOnlyList<Fault>>> read, CancellationToken cancellationToken)
    {
        var batch = new EvaluationBatch(evaluations);
        try
        {
            var faults = await read(new LimitedStream(request.Body, Bodies.Batch), batch, cancellationToken);
            if (faults.Count > 0) return Faults.In("file", StatusCodes.Status422UnprocessableEntity, faults);
        }
        catch (BodyTooLargeException)
        {
            // What came before the limit is stored; sending it again in parts is harmless.
            return Bodies.TooLarge(Bodies.Batch);
        }

        var summary = await batch.FinishAsync(cancellationToken);
        return Answer.Json(summary.Faulty > 0 ? StatusCodes.Status207MultiStatus : StatusCodes.Status200OK, summary);
    }

    private static async Task<IReadOnlyList<Fault>> FromNdjsonAsync(Stream body, EvaluationBatch batch, CancellationToken cancellationToken)
    {
        await foreach (var (line, bytes) in NdjsonLines.ReadAsync(body, Bodies.Single, cancellationToken))
        {
            var reading = bytes is null ? null : EvaluationReader.Read(bytes);
            await batch.AddAsync(line, new Arrival(reading?.Evaluation, reading?.Faults ?? [LineTooLong], bytes), cancellationToken);
        }

        return [];
    }

    /// <summary>Faults of the header, which refuse the file; those of its rows are in the batch.</summary>
    private async Task<IReadOnlyList<Fault>> FromCsvAsync(Stream body, EvaluationBatch batch, CancellationToken cancellationToken)
    {
        await foreach (var row in CsvEvaluations.ReadAsync(body, async (id, cancellation) => (await programmes.FindAsync(id, cancellation))?.Programme, cancellationToken))
        {
            if (row.Line == 1) return row.Faults;
            await batch.AddAsync(row.Line, new Arrival(row.Evaluation, row.Faults, row.Json), cancellationToken);
        }

        return [];
    }

    private static string MediaTypeOf(HttpRequest request) =>
        (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
}
