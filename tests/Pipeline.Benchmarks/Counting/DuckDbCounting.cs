using System.Globalization;
using DuckDB.NET.Data;
using Pipeline.Core.Tallies;

namespace Pipeline.Benchmarks.Counting;

/// <summary>
/// DuckDB in this process on a wide table of whole numbers, a column per question: its best plan for the grouping. The result stays a table of
/// DuckDB's while it is timed, so that reading it out costs it nothing.
/// </summary>
internal sealed class DuckDbCounting : ICounting, IDisposable
{
    private static readonly string[] Columns =
        [.. Enumerable.Range(0, CountingAward.Questions).Select(question => string.Create(CultureInfo.InvariantCulture, $"q{question:00}"))];

    private readonly DuckDBConnection database = new("DataSource=:memory:");

    public DuckDbCounting(CountingSeason season)
    {
        database.Open();
        Execute($"create table answers (grouping integer, {string.Join(", ", Columns.Select(column => $"{column} integer"))})");
        using var appender = database.CreateAppender("answers");
        for (var at = 0; at < season.Count; at++)
        {
            var row = appender.CreateRow().AppendValue(season.Groupings[at]);
            foreach (var answer in season.Row(at)[..CountingAward.Questions]) row = answer == CodedEvaluation.Blank ? row.AppendNullValue() : row.AppendValue((int)answer);
            row.EndRow();
        }
    }

    public string Name => "DuckDB, wide table";

    public void Count(int threads)
    {
        Execute($"set threads = {threads.ToString(CultureInfo.InvariantCulture)}");
        var aggregates = Columns.Select(column => $"count({column}), sum({column})::bigint, sum({column} * {column})::bigint");
        var names = Columns.Select(column => $"n{column}, s{column}, p{column}");
        Execute($"create or replace table cells(grouping, {string.Join(", ", names)}) as select grouping, {string.Join(", ", aggregates)} from answers group by grouping");
    }

    public CellTable Read()
    {
        using var command = database.CreateCommand();
        command.CommandText = "select * from cells";
        using var reader = command.ExecuteReader();
        var table = new CellTable();
        while (reader.Read())
            for (var question = 0; question < CountingAward.Questions; question++)
                table.Set(reader.GetInt32(0), question, reader.GetInt64((3 * question) + 1), Number(reader, (3 * question) + 2), Number(reader, (3 * question) + 3));
        return table;
    }

    public void Dispose() => database.Dispose();

    private static long Number(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? 0 : reader.GetInt64(column);

    private void Execute(string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
