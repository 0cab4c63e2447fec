using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Delivery;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Functions.Http;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>An erasure of a shopper, a contact, a subscriber or a text, with counted days and kept results, that breaks off at a write and is sent again.</summary>
[Trait("Category", "Slow")]
public sealed class ErasureCrashTests(AzuriteFixture azurite)
{
    private const int Stride = 4;
    private const string Text = "Kari Nordmann";
    private const string Reader = "leser@x.example";

    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2021-01-26T06:00:00Z", CultureInfo.InvariantCulture));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<CrashMode, ErasureKind> Cases { get; } = new(Enum.GetValues<CrashMode>(), Enum.GetValues<ErasureKind>());

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_erasure_that_is_sent_again_ends_the_same_wherever_it_broke_off(CrashMode mode, ErasureKind kind)
    {
        await using var mails = await FakeSendGrid.StartAsync(Cancellation);
        var unharmed = await RunAsync(mails, kind, CrashPoint.Never);
        unharmed.End.ShouldStartWith("left 0, done True, dialogues 9, sent again duplicate");
        unharmed.End.ShouldContain(kind switch
        {
            ErasureKind.Shopper => "pseudonyms 1, said Kari Nordmann, delivery Prepared to them, subscribers 1, contacts 3",
            ErasureKind.Contact => "pseudonyms 0, said Kari Nordmann, delivery Cancelled to nobody, subscribers 1, contacts 2",
            ErasureKind.Subscriber => "pseudonyms 0, said Kari Nordmann, delivery Prepared to them, subscribers 0, contacts 3",
            _ => "pseudonyms 0, said [...], delivery Prepared to them, subscribers 1, contacts 3",
        });

        var broken = await CrashSweep.BrokenAsync(mode, Stride, unharmed, point => RunAsync(mails, kind, point));

        broken.ShouldBeEmpty();
    }

    private async Task<(string End, int Writes)> RunAsync(FakeSendGrid mails, ErasureKind kind, CrashPoint point)
    {
        var season = new SmallSeason(TestIds.Next("erased"));
        PipelineProcess Start(CrashPoint harm) => new(azurite.ConnectionString, mails, new InMemoryPeriodQueue(), new InMemoryMailQueue(), clock, season.Id, harm);
        var first = JsonNode.Parse(season.Evaluations[0])!;
        (first["shopper"], first["comments"]) = ("shopper-kari-77", new JsonObject { ["overall"] = Text });
        string[] evaluations = [first.ToJsonString(), .. season.Evaluations.Skip(1)];
        var contact = ProgrammeReader.Read(season.Definition).Programme!.Participants[0].Contacts[0].Email;
        using (var setUp = Start(CrashPoint.Never)) await PrepareAsync(setUp, season, evaluations, contact);
        var request = new ErasureRequest(
            kind, kind switch { ErasureKind.Shopper => "shopper-kari-77", ErasureKind.Contact => contact, ErasureKind.Subscriber => Reader, _ => Text }, "Asked to be forgotten.");

        using (var broken = Start(point)) await EraseAsync(broken, season, request);
        using var after = Start(CrashPoint.Never);
        (await SendAsync(after, evaluations[0])).ShouldContain("duplicate");
        var (record, proof) = await after.Get<ErasePerson>().EraseAsync((await KnownAsync(after, season)).Programme, request, Cancellation);
        return (await EndAsync(after, season, request, $"left {proof.Left}, done {record.DoneAt is not null}", evaluations[0], contact), point.Writes);
    }

    private async Task PrepareAsync(PipelineProcess setUp, SmallSeason season, string[] evaluations, string contact)
    {
        await setUp.Get<IProgrammeStore>().PutAsync(season.Id, season.Definition, Cancellation);
        foreach (var evaluation in evaluations) (await SendAsync(setUp, evaluation)).ShouldContain("stored");
        await setUp.Get<PeriodResultsSource>().GetAsync(await KnownAsync(setUp, season), SmallSeason.WeekId, Cancellation);
        await setUp.Get<IDeliveryStore>().PrepareAsync(
            MailDelivery.New(season.Id, SmallSeason.Week, MailKinds.Report, season.Participants[0], contact, 1, clock.GetUtcNow()), Cancellation);
        await setUp.Get<Contacts>().TellAsync(
            new ContactPreference(season.Id, season.Participants[0], contact, MailKinds.Alert, true, "Stopped by the contact", clock.GetUtcNow(), null), Cancellation);
        await setUp.Get<ISubscribers>().SaveAsync(
            new Subscriber(season.Id, Reader, "nb", clock.GetUtcNow(), new Uri("https://award.example/newsletter"), new Consent("Ja", "1"), null), $"token-{season.Id}", Cancellation);
    }

    private static async Task EraseAsync(PipelineProcess process, SmallSeason season, ErasureRequest request)
    {
        try
        {
            await process.Get<ErasePerson>().EraseAsync((await KnownAsync(process, season)).Programme, request, Cancellation);
        }
        catch (Exception failure) when (failure is ProcessDiedException || failure.InnerException is ProcessDiedException)
        {
            TestContext.Current.SendDiagnosticMessage("The erasure broke off.");
        }
    }

    private static async Task<KnownProgramme> KnownAsync(PipelineProcess process, SmallSeason season) => (await process.Get<ProgrammeCatalogue>().FindAsync(season.Id, Cancellation))!;

    private static async Task<string> SendAsync(PipelineProcess process, string evaluation) =>
        (await Call.AnswerAsync(await process.Get<EvaluationDoor>().TakeAsync(Call.Request(evaluation), Cancellation))).Body;

    private static async Task<string> EndAsync(PipelineProcess after, SmallSeason season, ErasureRequest request, string proof, string first, string contact)
    {
        var pseudonym = after.Get<Fingerprints>().Pseudonym(season.Id, request.Value);
        var kept = new List<StoredEvaluation>();
        foreach (var participant in season.Participants) kept.AddRange(await after.Get<IEvaluationStore>().ReadAsync(new(season.Id, participant), DateOnly.MinValue, DateOnly.MaxValue, Cancellation));
        var known = await KnownAsync(after, season);
        var results = await after.Get<PeriodResultsSource>().GetAsync(known, SmallSeason.WeekId, Cancellation);
        var again = await SendAsync(after, first);
        var delivery = (await after.Get<IDeliveryStore>().ListAsync(season.Id, SmallSeason.Week, Cancellation)).Single();
        return $"{proof}, dialogues {kept.Count}, sent again {(again.Contains("duplicate", StringComparison.Ordinal) ? "duplicate" : again)}, "
            + $"pseudonyms {kept.Count(each => each.Evaluation.Shopper == pseudonym)}, said {kept.SelectMany(each => each.Evaluation.Comments.Values).Single(text => text is Text or "[...]")}, "
            + $"delivery {delivery.State} to {(delivery.Recipient == contact ? "them" : "nobody")}, subscribers {(await after.Get<ISubscribers>().ListAsync(season.Id, Cancellation)).Count}, "
            + $"contacts {known.Programme.Participants.Sum(each => each.Contacts.Count)}, "
            + $"evaluations {string.Join(' ', kept.Select(each => $"{each.Evaluation.Id} r{each.Revision} {each.ContentHash == EvaluationHash.Of(each.Evaluation)}"))}, "
            + $"figures {string.Join(' ', results.Figures.Select(figure => $"{figure.Id}={figure.Value}")).Replace(pseudonym, "pseudonym", StringComparison.Ordinal)}";
    }
}
