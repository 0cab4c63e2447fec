using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Alerts;
using Pipeline.Core.Appeals;
using Pipeline.Core.Delivery;
using Pipeline.Core.Erasures;
using Pipeline.Core.Periods;
using Pipeline.SelfHost.Archive;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Tests.Support;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Fuzzing;

namespace Pipeline.SelfHost.Tests.Archive;

/// <summary>An archive in which bytes have changed, by accident or by hand with the hashes made to fit: it is read, or refused in words that say where.</summary>
public sealed class ArchiveFuzzTests : IDisposable
{
    private const int Rounds = 500;
    private const string Lines = "evaluations.ndjson";

    private static readonly DateTimeOffset At = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_changed_file_is_refused()
    {
        var original = Encoding.UTF8.GetBytes("{\"a\":1}\n");
        await WriteManifestAsync(original);

        await Fuzz.RunAsync(Rounds, [original], async input =>
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, Lines), input, Cancellation);
            if (!await OpensAsync()) return;
            input.ShouldBe(original);
        });
    }

    [Fact]
    public async Task A_changed_manifest_is_read_or_refused_and_names_no_file_outside_the_folder()
    {
        await WriteManifestAsync("{}\n"u8.ToArray());
        var manifest = await File.ReadAllTextAsync(Path.Combine(folder.Path, ArchiveManifest.FileName), Cancellation);

        await Fuzz.RunAsync(Rounds, [manifest, manifest.Replace(Lines, "../evaluations.ndjson", StringComparison.Ordinal)], async input =>
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, ArchiveManifest.FileName), input, Cancellation);
            await OpensAsync();
        });
    }

    [Fact]
    public async Task Lines_that_were_written_by_hand_are_read_or_refused()
    {
        var stored = new StoredEvaluationBuilder(new EvaluationBuilder(new ProgrammeBuilder().Build())).Build();
        await ReadLinesAsync(stored);
        await ReadLinesAsync(MailDelivery.New("award", "season", MailKinds.Report, "a", "a@x.example", 1, At));
        await ReadLinesAsync(new Appeal("id", "award", "a", "e", AppealKind.Rescore, "Nei.", AppealParty.Leader, "Anna", At, [new AppealNote(AppealState.Waiting, null, "Ja.", null, At)], null));
        await ReadLinesAsync(new PeriodRun("award", "season", PeriodState.Done, 1, At, At, false, null, null));
        await ReadLinesAsync(new Alert("award", "a", "e", "2026-W05", "season", null));
        await ReadLinesAsync(new ErasureRecord("award", "hash", ErasureKind.Shopper, [], "Asked.", At, null));
    }

    public void Dispose() => folder.Dispose();

    private async Task ReadLinesAsync<T>(T record)
    {
        var line = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(record, ArchiveJson.Lines);
        await Fuzz.RunAsync(Rounds / 4, [line], async input =>
        {
            await WriteManifestAsync(input);
            try
            {
                var archive = await ArchiveReader.OpenAsync(folder.Path, Cancellation);
                await foreach (var read in archive.ReadLinesAsync<T>(Lines, Cancellation)) (read is null).ShouldBeFalse();
            }
            catch (CannotStartException refused)
            {
                refused.Message.ShouldContain("Line ");
            }
        });
    }

    private async Task<bool> OpensAsync()
    {
        try
        {
            await ArchiveReader.OpenAsync(folder.Path, Cancellation);
            return true;
        }
        catch (CannotStartException refused)
        {
            refused.Message.ShouldNotBeEmpty();
            return false;
        }
    }

    private async Task WriteManifestAsync(byte[] lines)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, Lines), lines, Cancellation);
        var manifest = new ArchiveManifest(
            ArchiveManifest.CurrentFormat, "award", At, [new(Lines, 1, Convert.ToHexStringLower(SHA256.HashData(lines)))], [new ArchivedPeriod("season", "hash", false)]);
        await File.WriteAllBytesAsync(
            Path.Combine(folder.Path, ArchiveManifest.FileName), System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(manifest, ArchiveJson.Document), Cancellation);
    }
}
