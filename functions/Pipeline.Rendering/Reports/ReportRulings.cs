using Pipeline.Rendering.Functions;

namespace Pipeline.Rendering.Reports;

/// <summary>What a report may say of its questions taken together.</summary>
internal static class ReportRulings
{
    public static (string Name, object? Value)[] Of(IReadOnlyList<ComparisonRow> questions)
    {
        var compared = questions.Where(row => row.Lead is not null).ToList();
        var behind = compared.Where(row => row.Lead < 0).ToList();
        return
        [
            ("advised", behind.Count > 0 ? Found("the questions furthest below the total", [.. ComparisonRows.Weakest(questions)]) : null),
            ("none_behind", compared.Count > 0 && behind.Count == 0
                ? Found($"none of {compared.Count} questions is below the total", compared)
                : null),
            ("unadvised", compared.Count == 0 ? new Ruling("no question has a figure to compare") : null),
        ];
    }

    private static Ruling Found(string rule, IReadOnlyList<ComparisonRow> rows) =>
        new(rule, [.. rows.SelectMany(row => new[] { row.Own!.Id, row.Total!.Id })]);
}
