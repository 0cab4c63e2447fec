using System.Collections.Concurrent;
using System.Text.Json;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;

namespace Pipeline.Rendering.Previews;

/// <summary>A season to try templates with: `{"programme": {…}, "evaluations": [{…}]}`, both as the pipeline takes them. Its figures are computed, not made up.</summary>
public sealed class PreviewSeason
{
    private readonly ConcurrentDictionary<SampleVariant, IFigures> known = new();
    private readonly Func<SampleVariant, IFigures> figures;

    private PreviewSeason(Programme programme, IReadOnlyList<Evaluation> evaluations, Func<SampleVariant, IFigures>? figures = null)
    {
        (Programme, Evaluations) = (programme, evaluations);
        this.figures = figures ?? (variant => known.GetOrAdd(variant, Book));
    }

    public Programme Programme { get; }

    public IReadOnlyList<Evaluation> Evaluations { get; }

    /// <summary>Reads a sample; FormatException lists what is wrong with it.</summary>
    public static PreviewSeason Read(byte[] json)
    {
        using var document = Parse(json);
        if (!document.RootElement.TryGetProperty("programme", out var definition) || !document.RootElement.TryGetProperty("evaluations", out var given))
            throw new FormatException("A sample needs a programme and its evaluations.");
        var read = ProgrammeReader.Read(Bytes(definition));
        if (read.Programme is not { } programme) throw new FormatException(string.Join('\n', read.Faults.Select(fault => $"/programme{fault.Pointer}: {fault.Detail}")));
        return new PreviewSeason(programme, [.. given.EnumerateArray().Select((evaluation, index) => Evaluation(programme, evaluation, index))]);
    }

    /// <summary>The same season and figures in other words: texts of the programme and comments may differ, ids and answers may not.</summary>
    internal PreviewSeason Reworded(Programme programme, IReadOnlyList<Evaluation> evaluations) => new(programme, evaluations, figures);

    internal IFigures Figures(SampleVariant variant) => figures(variant);

    private FigureBook Book(SampleVariant variant) =>
        new(Programme, ParticipantTallies.Of(Programme, [.. Enumerable.Repeat(Evaluations, variant.Times).SelectMany(each => each)]), variant.Phase);

    private static Evaluation Evaluation(Programme programme, JsonElement element, int index)
    {
        var read = EvaluationReader.Read(Bytes(element));
        var faults = read.Evaluation is { } evaluation ? EvaluationCheck.Against(programme, evaluation) : read.Faults;
        return faults.Count == 0
            ? read.Evaluation!
            : throw new FormatException(string.Join('\n', faults.Select(fault => $"/evaluations/{index}{fault.Pointer}: {fault.Detail}")));
    }

    private static JsonDocument Parse(byte[] json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"A sample is JSON: {fault.Message}", fault);
        }
    }

    private static byte[] Bytes(JsonElement element) => System.Text.Encoding.UTF8.GetBytes(element.GetRawText());
}
