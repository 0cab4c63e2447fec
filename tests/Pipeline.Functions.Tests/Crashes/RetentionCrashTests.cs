using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;
using Pipeline.Core.Retention;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Builders;
using Pipeline.Testing.SendGrid;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>Nights of the year 2100, when every payload is old and every file in storage was written long ago.</summary>
[Trait("Category", "Slow")]
public sealed class RetentionCrashTests(AzuriteFixture azurite)
{
    private const int Stride = 3;

    private static readonly DateTimeOffset Settled = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2100-01-01T03:00:00Z", CultureInfo.InvariantCulture));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CrashMode.DieBefore)]
    [InlineData(CrashMode.DieAfter)]
    [InlineData(CrashMode.LoseRequest)]
    [InlineData(CrashMode.LoseAnswer)]
    public async Task What_a_night_did_not_delete_the_next_one_does_whatever_broke(CrashMode mode)
    {
        await using var mails = await FakeSendGrid.StartAsync(Cancellation);
        var unharmed = await RunAsync(mails, CrashPoint.Never);
        unharmed.End.ShouldBe("large: 0 bytes, 1 small: 0 bytes, 1 waiting: 1 links: 0 files: 0");
        unharmed.Writes.ShouldBeGreaterThan(4);

        var broken = await CrashSweep.BrokenAsync(mode, Stride, unharmed, point => RunAsync(mails, point));

        broken.ShouldBeEmpty();
    }

    private async Task<(string End, int Writes)> RunAsync(FakeSendGrid mails, CrashPoint point)
    {
        var programme = new ProgrammeBuilder().WithId(TestIds.Next("old")).Build();
        var (participant, form) = (new ParticipantKey(programme.Id, programme.Participants[0].Id), $"{programme.Id}-form");
        PipelineProcess Start(CrashPoint harm) => new(azurite.ConnectionString, mails, new InMemoryPeriodQueue(), new InMemoryMailQueue(), clock, programme.Id, harm);

        using (var setUp = Start(CrashPoint.Never)) await PrepareAsync(setUp, programme, participant, form);
        using (var night = Start(point)) await TickAsync(night);
        using var next = Start(CrashPoint.Never);
        await next.Get<ForgetByAge>().RunAsync(Cancellation);
        return (await EndAsync(next, participant, form), point.Writes);
    }

    private static async Task TickAsync(PipelineProcess night)
    {
        try
        {
            await night.Get<ForgetByAge>().RunAsync(Cancellation);
        }
        catch (Exception failure) when (failure is ProcessDiedException || failure.InnerException is ProcessDiedException)
        {
            TestContext.Current.SendDiagnosticMessage("The night broke off.");
        }
    }

    private static async Task PrepareAsync(PipelineProcess process, Programme programme, ParticipantKey participant, string form)
    {
        var definition = JsonNode.Parse(new SmallSeason(programme.Id).Definition)!;

        // A hundred years, so that the audit list, which tests share, is left alone.
        definition["rules"]!["retention"] = new JsonObject { ["audit"] = 36_500 };
        await process.Get<IProgrammeStore>().PutAsync(programme.Id, Encoding.UTF8.GetBytes(definition.ToJsonString()), Cancellation);
        (await process.Get<FormCatalogue>().PutAsync(
            form, Encoding.UTF8.GetBytes($$"""{ "id": "{{form}}", "programme": "{{programme.Id}}", "provider": "native", "secrets": [ "test" ] }"""), Cancellation)).ShouldBeEmpty();
        foreach (var (id, raw) in new[] { ("large", Noise(1)), ("small", "sent"u8.ToArray()) })
        {
            await process.Get<IEvaluationStore>().AddAsync(
                participant, [new StoredEvaluationBuilder(new EvaluationBuilder(programme).WithId(id)).SentAs(raw).Build()], Cancellation);
        }

        QuarantinedPayload[] payloads = [.. new[] { Noise(2), "settled"u8.ToArray(), "waiting"u8.ToArray() }.Select(raw => new QuarantinedPayload(form, "No.", [], Settled, raw))];
        foreach (var payload in payloads) await process.Get<IQuarantine>().PutAsync(payload, Cancellation);
        foreach (var payload in payloads[..2]) await process.Get<IQuarantine>().SettleAsync(form, payload.Hash, new(IsDiscarded: true, "No.", Settled), Cancellation);
        await process.Get<IShopperLinks>().AddAsync(
            [new ShopperLink(programme.Id, LinkId.Of("1"), participant.Participant, "s-1", null, Settled, Settled.AddDays(1), Revoked: false, null)], Cancellation);
    }

    private static async Task<string> EndAsync(PipelineProcess after, ParticipantKey participant, string form)
    {
        var end = new List<string>();
        foreach (var kept in await after.Get<IEvaluationStore>().ReadAsync(participant, DateOnly.MinValue, DateOnly.MaxValue, Cancellation))
            end.Add($"{kept.Evaluation.Id}: {kept.Raw.Length} bytes, {kept.Revision}");
        end.Add($"waiting: {(await after.Get<IQuarantine>().ListAsync(form, Cancellation)).Count}");
        end.Add($"links: {(await after.Get<IShopperLinks>().ListAsync(participant.Programme, Cancellation)).Count}");
        var raw = after.Get<BlobServiceClient>().GetBlobContainerClient(BlobNames.Raw);
        var files = 0;
        foreach (var folder in (string[])[$"{participant.Programme}/", $"quarantine/{form}/"])
            files += await raw.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, Cancellation).CountAsync(Cancellation);
        end.Add($"files: {files}");
        return string.Join(' ', end);
    }

    private static byte[] Noise(int seed)
    {
        var noise = new byte[150_000];
        new Random(seed).NextBytes(noise);
        return noise;
    }
}
