using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Reports;

public sealed class OwnFiguresTests
{
    private const string Award = "havneprisen-2027";

    private readonly InMemoryProgrammeStore programmes = new();
    private readonly InMemoryEvaluationStore evaluations = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_bought_the_report_takes_its_own_figures_away_and_nobody_elses()
    {
        var participants = await ParticipantsAsync();

        var csv = Encoding.UTF8.GetString((await WriteAsync(participants[0].Id)).ShouldNotBeNull());

        csv.ShouldStartWith("id,value,n,low,high,unit,status\r\n");
        csv.ShouldContain($"participant={participants[0].Id}");
        csv.ShouldNotContain($"participant={participants[1].Id}");
    }

    [Fact]
    public async Task Who_has_not_bought_the_report_gets_no_figures() => (await WriteAsync((await ParticipantsAsync())[1].Id)).ShouldBeNull();

    [Fact]
    public async Task A_report_of_somebody_who_takes_part_no_more_gives_no_figures()
    {
        await ParticipantsAsync();

        (await WriteAsync("nobody")).ShouldBeNull();
    }

    private async Task<IReadOnlyList<Participant>> ParticipantsAsync()
    {
        var definition = Fixture.Bytes("Programmes/full.json");
        await programmes.PutAsync(Award, definition, Cancellation);
        var programme = ProgrammeReader.Read(definition, Award).Programme!;
        foreach (var participant in programme.Participants)
        {
            var evaluation = new EvaluationBuilder(programme).About(participant.Id).On("phone").At("2026-10-05T11:00:00+02:00");
            await evaluations.AddAsync(new(Award, participant.Id), [new StoredEvaluationBuilder(evaluation).Build()], Cancellation);
        }

        return programme.Participants;
    }

    private Task<byte[]?> WriteAsync(string participant)
    {
        var (catalogue, results, days) = (new ProgrammeCatalogue(programmes), new InMemoryResultsStore(), new CountDays(evaluations));
        var source = new PeriodResultsSource(new EarlierPeriods(catalogue, results, days), results, new ResultsBuilder(new FakeTimeProvider()));
        var report = new Report(Award, "season", participant, 1, "token", default, default, Revoked: false, null);
        return new OwnFigures(catalogue, source).WriteCsvAsync(report, Cancellation);
    }
}
