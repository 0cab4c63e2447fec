using System.Globalization;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.SelfHost.Demo;

/// <summary>The published table, printed from the season's results: the two highlighted questions, the fall between them, and the share that would buy.</summary>
public static class DemoTable
{
    public static IEnumerable<string> Lines(Programme programme, PeriodResults results)
    {
        if (programme.Highlights is not { ShareQuestion: { } question, ShareOption: { } option } highlights) yield break;
        var figures = results.Figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        var (from, to) = (highlights.Pair.From, highlights.Pair.To);
        var winner = new ReadFigures(results).OnlyWinner();
        List<(string Name, string Dimension)> columns = [("all", ""), .. programme.Channels.Select(channel => (channel.Name.In(programme.Locale), $"|channel={channel.Id}"))];
        if (winner is not null) columns.Add((programme.FindParticipant(winner)!.Name, $"|participant={winner}"));

        yield return Row("", columns.Select(column => column.Name));
        yield return Row(from, columns.Select(column => Printed($"mean({from}{column.Dimension})")));
        yield return Row(to, columns.Select(column => Printed($"mean({to}{column.Dimension})")));
        yield return Row("fall", columns.Select(column => Difference($"mean({from}{column.Dimension})", $"mean({to}{column.Dimension})")));
        yield return Row($"{question}, %", columns.Select(column => Printed($"share({question}={option}{column.Dimension})")));
        yield return Row("contribution", columns.Select(column => Printed($"contribution({question}{column.Dimension})", signed: true)));

        string Printed(string id, bool signed = false) => figures.TryGetValue(id, out var figure) ? Text(Rounded(figure.Value), signed) : "–";

        string Difference(string one, string other) => figures.TryGetValue(one, out var first) && figures.TryGetValue(other, out var second)
            ? Text(Rounded(first.Value) - Rounded(second.Value), signed: false)
            : "–";
    }

    private static decimal Rounded(double value) => Math.Round((decimal)value, 1, MidpointRounding.AwayFromZero);

    private static string Text(decimal value, bool signed) =>
        value.ToString(signed ? "+0.0;-0.0;0.0" : "0.0", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Row(string name, IEnumerable<string> cells) => $"  {name,-14}{string.Concat(cells.Select(cell => $"{cell,12}"))}";
}
