using System.Globalization;
using Pipeline.Core.Results;
using Pipeline.Rendering.Functions;

namespace Pipeline.Benchmarks.Rendering;

/// <summary>
/// What every contestant writes as the same bytes: a page of 40 questions by 4 channels with 60 comments, some with characters that must be escaped.
/// Letters are ASCII, since the engine's own escape writes all others as numbers.
/// </summary>
internal sealed class ReportCase : IFigures
{
    private const int Questions = 40;
    private const int Comments = 60;
    private static readonly string[] Channels = ["phone", "email", "chat", "messenger"];
    private readonly Dictionary<string, Figure> figures = new(StringComparer.Ordinal);

    public ReportCase()
    {
        var random = new Random(2021);
        for (var question = 0; question < Questions; question++)
        {
            var ids = Channels.Select(channel => string.Create(CultureInfo.InvariantCulture, $"mean(question-{question}|channel={channel})")).ToArray();
            foreach (var id in ids) figures.Add(id, new Figure(id, 100 * random.NextDouble(), 25, null, null, FigureUnit.Score));
            Rows.Add(($"Did the agent's answer say \"yes\" & explain why (<what> happens next)?", ids));
        }

        for (var comment = 0; comment < Comments; comment++)
        {
            Said.Add(string.Join(' ', Enumerable.Range(0, 45).Select(_ => Words[random.Next(Words.Length)])));
        }
    }

    private static readonly string[] Words = ["friendly", "agent", "asked", "what", "I", "needed", "&", "didn't", "wait", "<long>", "\"fine\"", "then", "explained", "offer", "well"];

    public List<(string Label, string[] Figures)> Rows { get; } = [];

    public List<string> Said { get; } = [];

    public IReadOnlyList<Winner> Winners => [];

    public IReadOnlyList<RankedParticipant> Ranking => [];

    public Figure? Find(string id) => figures.GetValueOrDefault(id);

    /// <summary>As the product prints a score in bokmål.</summary>
    public string Printed(string id) => Rounding.Round(figures[id].Value, 1).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
}
