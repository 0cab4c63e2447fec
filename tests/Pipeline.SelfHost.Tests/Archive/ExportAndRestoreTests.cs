using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Parquet;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Delivery;
using Pipeline.Core.Erasures;
using Pipeline.Core.Posts;
using Pipeline.SelfHost.Commands;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Tests.Archive;

/// <summary>A season that was played in one account and restored in others, each on an Azurite of its own.</summary>
[Trait("Category", "Slow")]
public sealed class ExportAndRestoreTests(ArchivedSeason season) : IClassFixture<ArchivedSeason>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restored_season_is_the_season_that_was_exported_and_mails_nobody_again()
    {
        var (exitCode, said) = await RestoreAsync(season.Archive, "second");
        var after = await ProgrammeSnapshot.TakeAsync(season.At("second"), Token);
        var twice = await Should.ThrowAsync<CannotStartException>(() => RestoreAsync(season.Archive, "second"));
        IReadOnlyList<MailDelivery> underWay = [];
        IReadOnlyList<Draft> drafts = [];
        await WithAsync("second", async host =>
        {
            underWay = await host.Services.GetRequiredService<IDeliveryStore>().ListAsync(SmallSeason.Programme, SmallSeason.Week, Token);
            drafts = await host.Services.GetRequiredService<IDraftStore>().ListAsync(SmallSeason.Programme, Token);
        });

        (season.ExitCode, exitCode).ShouldBe((0, 0), said);
        season.Before.Mails.ShouldBeGreaterThan(0);
        after.Others(season.Before).ShouldBeEmpty();
        after.Mails.ShouldBe(0);
        after[ProgrammeSnapshot.Pages].ShouldContain(PeopleAtWork.EditorsWord);
        after[ProgrammeSnapshot.Pages].ShouldNotContain(PeopleAtWork.Later);
        drafts.Where(draft => draft.Schedule is not null).Select(draft => (draft.Slug, draft.Schedule!.At)).ShouldBe([(PeopleAtWork.Post, PeopleAtWork.Planned)]);
        said.ShouldContain("season: closed, with the results that it had (sha256:");
        said.ShouldContain("2021-W02: closed, with the results that it had (sha256:");
        twice.Message.ShouldContain("There is a programme 'archived-2021' here already");
        underWay.Select(each => (each.State, each.Cause)).ShouldBe([(DeliveryState.Dropped, DeliveryCause.GivenUp)]);
    }

    [Fact]
    public async Task A_restoration_that_was_interrupted_before_its_end_is_run_again_and_doubles_nothing()
    {
        await RestoreAsync(season.Archive, "interrupted");
        await WithAsync("interrupted", host => host.Services.GetRequiredService<BlobServiceClient>()
            .GetBlobContainerClient(BlobNames.Definitions).DeleteBlobAsync($"programmes/{SmallSeason.Programme}.json", cancellationToken: Token));

        var (exitCode, said) = await RestoreAsync(season.Archive, "interrupted");
        var after = await ProgrammeSnapshot.TakeAsync(season.At("interrupted"), Token);

        exitCode.ShouldBe(0, said);
        after.Others(season.Before).ShouldBeEmpty();
        after.Mails.ShouldBe(0);
    }

    [Fact]
    public async Task A_passage_that_was_erased_where_it_is_restored_does_not_come_back()
    {
        var when = new DateTimeOffset(2021, 4, 1, 9, 0, 0, TimeSpan.Zero);
        await WithAsync("erased", async host =>
        {
            var fingerprint = host.Services.GetRequiredService<Fingerprints>().Of(SmallSeason.Programme, ErasureKind.Text, SmallSeason.Comment);
            await host.Services.GetRequiredService<IErasureRegister>().SaveAsync(new ErasureRecord(SmallSeason.Programme, "e1", ErasureKind.Text, [fingerprint], "Asked for.", when, null), Token);
        });

        var (exitCode, said) = await RestoreAsync(season.Archive, "erased");
        var after = await ProgrammeSnapshot.TakeAsync(season.At("erased"), Token);

        exitCode.ShouldBe(0, said);
        season.Before[ProgrammeSnapshot.Evaluations].ShouldContain(SmallSeason.Comment);
        after[ProgrammeSnapshot.Evaluations].ShouldNotContain(SmallSeason.Comment);
        after[ProgrammeSnapshot.Evaluations].ShouldContain(ErasureTarget.Mark);
        after[ProgrammeSnapshot.Results].ShouldBe(season.Before[ProgrammeSnapshot.Results]);
        said.ShouldContain(" changed, 0 left.");
    }

    [Theory]
    [InlineData("evaluations.ndjson")]
    [InlineData("deliveries.ndjson")]
    [InlineData("draft-texts.ndjson")]
    [InlineData("programme.json")]
    [InlineData("evaluations.parquet")]
    public async Task A_folder_in_which_a_byte_has_changed_is_refused_before_anything_is_written(string name)
    {
        var copy = season.At($"changed-{name}");
        foreach (var file in Directory.EnumerateFiles(season.Archive, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(season.Archive, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var path = Path.Combine(copy, name);
        var bytes = await File.ReadAllBytesAsync(path, Token);
        await File.WriteAllBytesAsync(path, [.. bytes[..^2], (byte)(bytes[^2] ^ 1), bytes[^1]], Token);

        var refusal = await Should.ThrowAsync<CannotStartException>(() => RestoreAsync(copy, "refused"));

        refusal.Message.ShouldContain($"{name} is not as it was exported");
        Directory.Exists(season.At("refused")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_not_exported_into()
    {
        var full = await Should.ThrowAsync<CannotStartException>(() => season.ExportAsync(season.Archive));

        full.Message.ShouldContain("is not empty");
    }

    [Fact]
    public async Task The_table_to_analyse_has_approved_evaluations_by_day_and_no_column_for_anything_personal()
    {
        await using var reader = await ParquetReader.CreateAsync(Path.Combine(season.Archive, "evaluations.parquet"), cancellationToken: Token);
        using var group = reader.OpenRowGroupReader(0);
        var days = new string?[group.RowCount];
        await group.ReadAsync(reader.Schema.DataFields[2], days.AsMemory(), cancellationToken: Token);

        reader.Schema.DataFields.Select(field => field.Name).Take(6).ShouldBe(["participant", "channel", "day", "responder", "outcome", "wait_seconds"]);
        reader.Schema.DataFields.Skip(6).ShouldAllBe(field => field.Name.StartsWith("answer_"));
        days.Length.ShouldBe(SmallSeason.Evaluations - 1);
        days.ShouldAllBe(day => DateOnly.ParseExact(day!, "yyyy-MM-dd") > DateOnly.MinValue);
    }

    private async Task<(int ExitCode, string Said)> RestoreAsync(string archive, string data)
    {
        var output = new StringWriter();
        return (await RestoreCommand.RestoreAsync(archive, SmallSeason.Options(season.At(data)), output, Token), output.ToString());
    }

    private async Task WithAsync(string data, Func<SelfHostApp, Task> change)
    {
        await using var host = await SelfHostApp.StartAsync(SmallSeason.Options(season.At(data)), Token);
        await change(host);
    }
}
