using System.Text;
using System.Text.Json;
using Parquet;
using Pipeline.SelfHost.Commands;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Archive;

/// <summary>A season that was played in one account and restored in another, each on an Azurite of its own.</summary>
[Trait("Category", "Slow")]
public sealed class ExportAndRestoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string First => Path.Combine(folder.Path, "first");

    private string Second => Path.Combine(folder.Path, "second");

    private string Archive => Path.Combine(folder.Path, "archive");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_restored_season_is_the_season_that_was_exported_and_mails_nobody_again()
    {
        await SmallSeason.PlayAsync(First, Token);
        var before = await ProgrammeSnapshot.TakeAsync(First, Token);

        var exported = await ExportAsync(Archive);
        var changed = await RefusalOfAChangedByteAsync();
        var (exitCode, said) = await RestoreAsync();
        var after = await ProgrammeSnapshot.TakeAsync(Second, Token);
        var twice = await Should.ThrowAsync<CannotStartException>(RestoreAsync);
        var full = await Should.ThrowAsync<CannotStartException>(() => ExportAsync(Archive));

        (exported, exitCode).ShouldBe((0, 0), said);
        before.Mails.ShouldBeGreaterThan(0);
        after.ShouldBe(before with { Mails = 0 });
        said.ShouldContain("season: closed, with the results that it had (sha256:");
        said.ShouldContain("2021-W02: closed, with the results that it had (sha256:");
        changed.Message.ShouldContain("is not as it was exported");
        twice.Message.ShouldContain("There is a programme 'archived-2021' here already");
        full.Message.ShouldContain("is not empty");
        await NothingPersonalIsInTheTableAsync();
    }

    private Task<int> ExportAsync(string to) => ExportCommand.ExportAsync(SmallSeason.Programme, to, SmallSeason.Options(First), TextWriter.Null, Token);

    private async Task<(int ExitCode, string Said)> RestoreAsync()
    {
        var output = new StringWriter();
        return (await RestoreCommand.RestoreAsync(Archive, SmallSeason.Options(Second), output, Token), output.ToString());
    }

    private async Task<CannotStartException> RefusalOfAChangedByteAsync()
    {
        var path = Path.Combine(Archive, "evaluations.ndjson");
        var bytes = await File.ReadAllBytesAsync(path, Token);
        await File.WriteAllBytesAsync(path, [.. bytes[..100], (byte)(bytes[100] ^ 1), .. bytes[101..]], Token);
        var refusal = await Should.ThrowAsync<CannotStartException>(RestoreAsync);
        await File.WriteAllBytesAsync(path, bytes, Token);
        return refusal;
    }

    private async Task NothingPersonalIsInTheTableAsync()
    {
        var lines = (await File.ReadAllLinesAsync(Path.Combine(Archive, "evaluations.ndjson"), Token)).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.ShouldContain(line => line.GetRawText().Contains(SmallSeason.Comment, StringComparison.Ordinal));
        var path = Path.Combine(Archive, "evaluations.parquet");
        await using var reader = await ParquetReader.CreateAsync(path, cancellationToken: Token);
        using var group = reader.OpenRowGroupReader(0);
        reader.Schema.DataFields.Select(field => field.Name).Take(6).ShouldBe(["participant", "channel", "day", "responder", "outcome", "wait_seconds"]);
        reader.Schema.DataFields.Skip(6).ShouldAllBe(field => field.Name.StartsWith("answer_"));
        group.RowCount.ShouldBe(39);
        var days = new string?[group.RowCount];
        await group.ReadAsync(reader.Schema.DataFields[2], days.AsMemory(), cancellationToken: Token);
        days.ShouldAllBe(day => day!.Length == 10);
    }
}
