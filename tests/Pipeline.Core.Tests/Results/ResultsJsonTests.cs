using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

public sealed class ResultsJsonTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    [Fact]
    public void The_document_has_the_fields_of_the_contract_in_their_order()
    {
        using var json = JsonDocument.Parse(ResultsJson.Write(Results()));
        var root = json.RootElement;

        Names(root).ShouldBe(
        [
            "programme", "period", "phase", "from", "through", "computedAt",
            "version", "questionnaire", "dialogues", "contentHash", "figures", "suppressed", "ranking", "winners",
        ]);
        root.GetProperty("programme").GetString().ShouldBe("eksempelprisen-2026");
        root.GetProperty("period").GetString().ShouldBe("to-2026-02-08");
        root.GetProperty("phase").GetString().ShouldBe("running");
        root.GetProperty("from").GetString().ShouldBe("2025-12-01");
        root.GetProperty("through").GetString().ShouldBe("2026-02-08");
        root.GetProperty("computedAt").GetString().ShouldBe("2026-02-09T05:00:00+01:00");
        root.GetProperty("version").GetInt32().ShouldBe(3);
        root.GetProperty("dialogues").GetInt32().ShouldBe(17);
        Names(root.GetProperty("figures")[0]).ShouldBe(["id", "value", "n", "low", "high", "unit"]);
        Names(root.GetProperty("suppressed")[0]).ShouldBe(["id", "n", "reason"]);
        Names(root.GetProperty("ranking")[0]).ShouldBe(
            ["participant", "rank", "value", "rankLow", "rankHigh", "first", "n", "qualified", "decimals"]);
    }

    [Fact]
    public void A_value_reads_back_as_the_same_double()
    {
        var results = Results();

        using var json = JsonDocument.Parse(ResultsJson.Write(results));

        var read = json.RootElement.GetProperty("figures").EnumerateArray().Select(figure => new Figure(
            figure.GetProperty("id").GetString()!, figure.GetProperty("value").GetDouble(), figure.GetProperty("n").GetInt64(),
            Optional(figure.GetProperty("low")), Optional(figure.GetProperty("high")), figure.GetProperty("unit").GetString()!));
        read.ShouldBe(results.Figures);
    }

    [Fact]
    public void Kept_results_read_back_whole()
    {
        var results = Results() with { Phase = Phase.Final };

        var read = ResultsReader.Read(ResultsJson.Write(results));

        read.Figures.ShouldBe(results.Figures);
        read.Suppressed.ShouldBe(results.Suppressed);
        read.Ranking.ShouldBe(results.Ranking);
        Encoding.UTF8.GetString(ResultsJson.Write(read)).ShouldBe(Encoding.UTF8.GetString(ResultsJson.Write(results)));
    }

    [Fact]
    public void Ids_are_written_as_they_are_read()
    {
        var text = Encoding.UTF8.GetString(ResultsJson.Write(Results()));

        text.ShouldContain("\"id\":\"change(welcome>valued)\"");
        text.ShouldContain("{\"participant\":\"fjord-energi\",\"rank\":null,\"value\":null,\"rankLow\":null,\"rankHigh\":null,\"first\":null,\"n\":4,\"qualified\":false,\"decimals\":1}");
    }

    [Fact]
    public void A_final_season_says_so()
    {
        var final = Results() with { Phase = Phase.Final };

        Encoding.UTF8.GetString(ResultsJson.Write(final)).ShouldContain("\"phase\":\"final\"");
    }

    [Fact]
    public void One_participant_sees_the_total_its_class_and_itself()
    {
        var results = Results();
        var text = Encoding.UTF8.GetString(ResultsJson.Write(results, Award.FindParticipant("nordlys-kraft")));

        text.ShouldContain("\"mean(welcome)\"");
        text.ShouldContain("\"mean(welcome|channel=chat)\"");
        text.ShouldContain("\"mean(welcome|class=strom)\"");
        text.ShouldContain("\"mean(welcome|participant=nordlys-kraft,channel=chat)\"");
        text.ShouldContain("\"rank(total|participant=nordlys-kraft)\"");
        text.ShouldContain(results.ContentHash);
    }

    [Fact]
    public void Nothing_of_another_participant_or_class_is_in_ones_own_results()
    {
        var text = Encoding.UTF8.GetString(ResultsJson.Write(Results(), Award.FindParticipant("nordlys-kraft")));

        text.ShouldNotContain("fjord-energi");
        text.ShouldNotContain("elvebyen-kommune");
        text.ShouldNotContain("offentlig");
    }

    private static PeriodResults Results()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 2, 9, 4, 0, 0, TimeSpan.Zero));
        var book = Book.Of(Award, [.. About("nordlys-kraft", 7), .. About("fjord-energi", 4), .. About("elvebyen-kommune", 6)]);
        return new ResultsBuilder(clock).Build(book, PeriodId.To(new(2026, 2, 8)), new(Award.Season.Start, new(2026, 2, 8)), 3);
    }

    private static IEnumerable<Evaluation> About(string participant, int times) => Enumerable.Range(0, times).Select(index =>
        new EvaluationBuilder(Award).About(participant).Answering("asked-needs", index % 3 == 0 ? "partly" : "yes").Waiting(index).Build());

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static double? Optional(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetDouble();
}
