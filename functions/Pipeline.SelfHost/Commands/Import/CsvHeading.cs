namespace Pipeline.SelfHost.Commands.Import;

/// <summary>The header of a CSV file: its delimiter, and where the programme and the id stand.</summary>
internal sealed class CsvHeading
{
    private const string Programme = "programme";

    private readonly string text;
    private readonly char delimiter;
    private readonly int programmeColumn;
    private readonly int idColumn;

    public CsvHeading(string line)
    {
        text = line;
        delimiter = line.Count(sign => sign == ';') > line.Count(sign => sign == ',') ? ';' : ',';
        var columns = Values(line);
        (programmeColumn, idColumn) = (columns.IndexOf(Programme), columns.IndexOf("id"));
    }

    /// <summary>The header with a programme column.</summary>
    public string Completed => programmeColumn < 0 && text.Length > 0 ? $"{text}{delimiter}{Programme}" : text;

    public string Complete(string record, string programme) => programmeColumn < 0 ? $"{record}{delimiter}{programme}" : record;

    /// <summary>Refuses a record that names another programme.</summary>
    public ImportPart? Refuse(string record, long line, string programme)
    {
        if (programmeColumn < 0) return null;
        var values = Values(record);
        if (programmeColumn >= values.Count || values[programmeColumn] == programme) return null;
        return ImportPart.Refusal(
            line, idColumn >= 0 && idColumn < values.Count ? values[idColumn] : null, $"/{Programme}",
            $"is '{values[programmeColumn]}', but the file is imported for '{programme}'");
    }

    private List<string> Values(string record)
    {
        var values = new List<string>();
        var (start, quoted) = (0, false);
        for (var at = 0; at <= record.Length; at++)
        {
            if (at < record.Length && record[at] == '"') quoted = !quoted;
            if (at < record.Length && (quoted || record[at] != delimiter)) continue;
            values.Add(record[start..at].Trim().Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal));
            start = at + 1;
        }

        return values;
    }
}
