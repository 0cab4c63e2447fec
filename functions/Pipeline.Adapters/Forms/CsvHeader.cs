using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Core;
using Pipeline.Core.Programmes;

namespace Pipeline.Adapters.Forms;

/// <summary>The columns of a CSV file of evaluations, and how a row of them becomes JSON of the contract.</summary>
internal sealed partial class CsvHeader(IReadOnlyList<string> columns)
{
    private const string CommentPrefix = "comment:";
    private const string Programme = "programme";
    private const string WaitSeconds = "waitSeconds";

    // The bytes are kept with the evaluation: text stays readable in them.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Required = ["id", Programme, "participant", "channel", "occurredAt"];
    private static readonly string[] Plain = [.. Required, "shopper", "responder", "outcome", WaitSeconds];

    public int Count => columns.Count;

    /// <summary>What is wrong with the header whatever the programme: columns missing, twice, or with a name that no question or comment can have.</summary>
    public IReadOnlyList<Fault> FindFaults()
    {
        var faults = new List<Fault>();
        var missing = Required.Except(columns).ToArray();
        if (missing.Length > 0) faults.Add(new("", $"The header lacks {List(missing)}."));
        var twice = columns.GroupBy(column => column).Where(group => group.Count() > 1).Select(group => group.Key).ToArray();
        if (twice.Length > 0) faults.Add(new("", $"The header has {List(twice)} more than once."));
        foreach (var column in columns.Where(column => !Plain.Contains(column) && !Id().IsMatch(Bare(column))).Distinct())
            faults.Add(new("", $"The column '{column}' is not known. A column is one of {List(Plain)}, a question's id, or comment:<id>."));
        return faults;
    }

    /// <summary>Every column that is neither the contract's nor a question or comment of the programme.</summary>
    public IReadOnlyList<Fault> FindFaults(Programme programme) =>
    [
        .. columns
            .Where(column => !Plain.Contains(column) && !(IsComment(column)
                ? programme.Comments.Any(comment => comment.Id == Bare(column))
                : programme.FindQuestion(column) is not null))
            .Select(column => new Fault("", $"The column '{column}' is not known: programme '{programme.Id}' has no such {(IsComment(column) ? "comment" : "question")}.")),
    ];

    public string ProgrammeOf(IReadOnlyList<string> values) => values[IndexOf(Programme)];

    /// <summary>The pointers of values in which bytes were not UTF-8.</summary>
    public IEnumerable<Fault> FindBadEncoding(IReadOnlyList<string> values) => columns
        .Where((_, at) => values[at].Contains('\uFFFD'))
        .Select(column => new Fault(PointerOf(column), "The text is not UTF-8. Save the file as UTF-8 and send it again."));

    /// <summary>The row as JSON; blank values are left out.</summary>
    public byte[] Write(IReadOnlyList<string> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            WriteValues(json, values, column => Plain.Contains(column));
            json.WriteStartObject("answers");
            WriteValues(json, values, column => !Plain.Contains(column) && !IsComment(column));
            json.WriteEndObject();
            json.WriteStartObject("comments");
            WriteValues(json, values, IsComment);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void WriteValues(Utf8JsonWriter json, IReadOnlyList<string> values, Func<string, bool> which)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            if (!which(columns[at]) || string.IsNullOrWhiteSpace(values[at])) continue;
            // What is no whole number stays text, for the reader to say so.
            if (columns[at] == WaitSeconds && int.TryParse(values[at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
                json.WriteNumber(WaitSeconds, seconds);
            else json.WriteString(Bare(columns[at]), values[at]);
        }
    }

    private int IndexOf(string column)
    {
        for (var at = 0; at < columns.Count; at++)
            if (columns[at] == column) return at;
        return -1;
    }

    private static string PointerOf(string column) =>
        Plain.Contains(column) ? $"/{column}" : IsComment(column) ? $"/comments/{Bare(column)}" : $"/answers/{column}";

    private static bool IsComment(string column) => column.StartsWith(CommentPrefix, StringComparison.Ordinal);

    private static string Bare(string column) => IsComment(column) ? column[CommentPrefix.Length..] : column;

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,62}\z")]
    private static partial Regex Id();
}
