using Pipeline.Testing.Azurite;

namespace Pipeline.Functions.Tests.Costs;

/// <summary>
/// What the pipeline asks of storage, counted at the clients' pipeline through production's composition. A change that asks more than before fails here, and is made on
/// purpose or not at all.
/// </summary>
[Trait("Category", "Slow")]
public sealed class StorageCostTests(CountedSeasons counts) : IClassFixture<CountedSeasons>
{
    [Fact]
    public void An_evaluation_costs_one_write_three_reads_of_definitions_and_erasures_and_its_day_one_more_write()
    {
        var (door, count) = (counts.Door, counts.Count);

        door.ShouldBe(new Coefficients(default, default, new StorageOperations(TableWrites: 1, TableReads: 1, BlobWrites: 0, BlobReads: 2, BlobLists: 0, Queue: 0)));
        (count.Participant + count.Evaluation).ShouldBe(new StorageOperations(TableWrites: 1, TableReads: 1, BlobWrites: 0, BlobReads: 0, BlobLists: 0, Queue: 0));
    }

    [Fact]
    public void A_report_costs_five_writes_and_two_reads_and_its_mail_four_writes_two_reads_and_the_kept_bytes()
    {
        counts.Render.Participant.ShouldBe(new StorageOperations(TableWrites: 2, TableReads: 2, BlobWrites: 3, BlobReads: 0, BlobLists: 0, Queue: 0));
        counts.Mail.Participant.ShouldBe(new StorageOperations(TableWrites: 4, TableReads: 2, BlobWrites: 1, BlobReads: 0, BlobLists: 0, Queue: 0));
        counts.Event.Participant.ShouldBe(new StorageOperations(TableWrites: 1, TableReads: 1, BlobWrites: 0, BlobReads: 0, BlobLists: 0, Queue: 0));
    }

    [Fact]
    public void Closing_a_period_costs_what_its_participants_are_and_nothing_for_each_evaluation()
    {
        var week = counts.CloseWeek + counts.DraftWeek + counts.RestOfWeek;
        var season = counts.CloseSeason + counts.DraftSeason;

        (week.Evaluation, season.Evaluation, counts.Render.Evaluation, counts.Mail.Evaluation).ShouldBe((default, default, default, default));
        week.Participant.ShouldBe(new StorageOperations(TableWrites: 0, TableReads: 5, BlobWrites: 0, BlobReads: 0, BlobLists: 0, Queue: 0));
        season.Participant.ShouldBe(new StorageOperations(TableWrites: 0, TableReads: 3, BlobWrites: 0, BlobReads: 0, BlobLists: 0, Queue: 0));
    }

    [Fact]
    public void A_tick_with_nothing_to_do_writes_that_it_came_and_only_counting_asks_each_participant()
    {
        var asking = DeclaredTimer.All.Where(timer => counts.Of(timer.Name).Participant != default).Select(timer => timer.Name);
        var day = counts.DayOfTicks;

        asking.ShouldBe(["TickCounts"]);
        (day.Fixed.TableWrites, day.Fixed.BlobWrites, day.Fixed.Queue).ShouldBe((DeclaredTimer.All.Sum(timer => timer.RunsADay), 0, 0));
        day.Participant.TableReads.ShouldBe(96);
        day.Evaluation.ShouldBe(default);
    }

    /// <summary>Three sizes give the coefficients, and what they say of a fourth is so to the last request.</summary>
    [Fact]
    public void A_season_of_another_size_asks_exactly_what_the_coefficients_say()
    {
        var other = counts.Stages.Where(stage => counts.Of(stage).At(CountedSeasons.Other) != counts.Counted(CountedSeasons.Other, stage));

        other.ShouldBeEmpty();
    }

    [Fact]
    public void The_bytes_that_costs_are_reckoned_with_are_those_that_are_written_and_not_twice_as_many()
    {
        var (evaluation, participant) = (counts.BytesOfAnEvaluation, counts.BytesOfAParticipant);

        evaluation.Tables.ShouldBeInRange(Sizes.EvaluationInTables / 2, Sizes.EvaluationInTables);
        evaluation.Blobs.ShouldBeInRange(Sizes.EvaluationInBlobs / 2, Sizes.EvaluationInBlobs);
        participant.Tables.ShouldBeInRange(Sizes.ParticipantInTables / 2, Sizes.ParticipantInTables);
        participant.Blobs.ShouldBeInRange(Sizes.ParticipantInBlobs / 2, Sizes.ParticipantInBlobs);
    }

    [Fact]
    public void The_tables_of_costs_say_what_is_counted_here()
    {
        var tables = CostTable.Of(counts);

        if (Environment.GetEnvironmentVariable("GOLDEN") == "rewrite") CostDocument.Write(tables);

        CostDocument.Read().ShouldBe(tables, "if the counts should change, run with GOLDEN=rewrite and read the difference");
    }
}
