using System.Text;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Programmes;

public sealed class PutProgrammeTests
{
    private const string Definition = """
        { "id": "award", "name": "Award", "locale": "nb", "timeZone": "Europe/Oslo", "season": { "start": "2025-12-01", "end": "2026-03-31" },
          "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ], "classes": [ { "id": "all", "name": "Alle" } ],
          "areas": [ { "id": "whole", "name": "Alt" } ],
          "questions": [ { "id": "good", "area": "whole", "kind": "scored", "text": "Bra?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] } ],
          "comments": [], "pairs": [], "rules": {}, "schedule": [], "participants": [ { "id": "one", "name": "One", "class": "all", "contacts": [] } ] }
        """;

    private readonly InMemoryProgrammeStore store = new();
    private readonly InMemoryEvaluationStore evaluations = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_definition_is_kept_byte_for_byte_and_a_faulty_one_changes_nothing()
    {
        var first = await PutAsync(Definition);
        var faulty = await PutAsync(Definition.Replace("\"Europe/Oslo\"", "\"Nowhere\"", StringComparison.Ordinal));

        first.ShouldBe(new PutProgrammeOutcome.Kept(true));
        faulty.ShouldBeOfType<PutProgrammeOutcome.Faulty>().Faults.ShouldContain(fault => fault.Pointer == "/timeZone");
        Encoding.UTF8.GetString((await store.FindAsync("award", Cancellation))!).ShouldBe(Definition);
    }

    [Fact]
    public async Task Anything_may_change_while_nothing_was_counted()
    {
        await PutAsync(Definition);

        (await PutAsync(Renamed("good", "better"))).ShouldBe(new PutProgrammeOutcome.Kept(false));
    }

    [Fact]
    public async Task What_dialogues_refer_to_cannot_be_taken_away()
    {
        await PutAsync(Definition);
        await StoreOneAsync();

        var outcome = await PutAsync(Renamed("good", "better"));

        outcome.ShouldBeOfType<PutProgrammeOutcome.InUse>().TakenAway.Single().Detail.ShouldContain("'good'");
        Encoding.UTF8.GetString((await store.FindAsync("award", Cancellation))!).ShouldBe(Definition);
    }

    [Fact]
    public async Task Words_may_change_at_any_time()
    {
        await PutAsync(Definition);
        await StoreOneAsync();

        (await PutAsync(Definition.Replace("Bra?", "Var det bra?", StringComparison.Ordinal))).ShouldBe(new PutProgrammeOutcome.Kept(false));
    }

    [Theory]
    [InlineData("\"points\": 1", "\"points\": 3", "/questions")]
    [InlineData("\"id\": \"whole\",", "\"id\": \"whole\", \"weight\": 2,", "/areas")]
    [InlineData("\"options\": [", "\"options\": [ { \"code\": \"perhaps\", \"points\": 0 },", "/questions")]
    [InlineData("\"questions\": [", "\"questions\": [ { \"id\": \"new\", \"area\": \"whole\", \"kind\": \"scored\", \"text\": \"Nytt?\", \"options\": [ { \"code\": \"yes\", \"points\": 1 }, { \"code\": \"no\", \"points\": 0 } ] },", "/questions")]
    public async Task How_counted_dialogues_are_scored_changes_only_with_a_new_version_for_a_reason_and_the_old_one_stays_readable(string from, string to, string pointer)
    {
        await PutAsync(Definition);
        await StoreOneAsync();
        var rescored = Definition.Replace(from, to, StringComparison.Ordinal);
        var unreasoned = rescored.Replace("\"locale\"", "\"questionnaire\": { \"version\": 2 }, \"locale\"", StringComparison.Ordinal);
        var versioned = rescored.Replace("\"locale\"", "\"questionnaire\": { \"version\": 2, \"reason\": \"Spørsmålet ble misforstått.\" }, \"locale\"", StringComparison.Ordinal);

        (await PutAsync(rescored)).ShouldBeOfType<PutProgrammeOutcome.Unversioned>().Changes.Select(change => change.Pointer).ShouldBe([pointer]);
        (await PutAsync(unreasoned)).ShouldBeOfType<PutProgrammeOutcome.Unversioned>();
        (await PutAsync(versioned)).ShouldBe(new PutProgrammeOutcome.Kept(false));

        Encoding.UTF8.GetString((await store.FindKeptAsync("award", 1, Cancellation))!).ShouldBe(Definition);
        Encoding.UTF8.GetString((await store.FindAsync("award", Cancellation))!).ShouldBe(versioned);
        (await PutAsync(Definition)).ShouldNotBeOfType<PutProgrammeOutcome.Kept>();
    }

    [Fact]
    public async Task Points_may_change_while_nothing_was_counted()
    {
        await PutAsync(Definition);

        (await PutAsync(Definition.Replace("\"points\": 1", "\"points\": 3", StringComparison.Ordinal))).ShouldBe(new PutProgrammeOutcome.Kept(false));
    }

    [Fact]
    public async Task Results_name_the_version_they_were_computed_with()
    {
        var programme = ProgrammeReader.Read(Encoding.UTF8.GetBytes(Definition)).Programme! with { Questionnaire = new(2, "Spørsmålet ble misforstått.") };
        var pipeline = new InMemoryPipeline(programme);

        var results = await pipeline.Results.GetAsync(pipeline.Known, PeriodId.Season, Cancellation);

        results.Questionnaire.ShouldBe(2);
        ResultsReader.Read(ResultsJson.Write(results)).Questionnaire.ShouldBe(2);
    }

    [Fact]
    public async Task A_definition_that_brings_back_a_contact_that_was_erased_is_refused_and_says_which()
    {
        var (register, prints) = (new InMemoryErasureRegister(), new Fingerprints(new PlainTokenMint()));
        var erased = prints.Of("award", ErasureKind.Contact, "kari@example.org");
        await register.SaveAsync(new ErasureRecord("award", erased.Hash, ErasureKind.Contact, [erased], "Asked to be.", DateTimeOffset.UnixEpoch, null), Cancellation);
        var put = new PutProgramme(new ProgrammeCatalogue(store), store, evaluations, new ErasedPeople(register, prints));

        var back = await put.PutAsync("award", WithContact("Kari@example.org"), Cancellation);
        var other = await put.PutAsync("award", WithContact("kim@example.org"), Cancellation);

        back.ShouldBeOfType<PutProgrammeOutcome.Faulty>().Faults.ShouldBe([new("/participants/0/contacts/0/email", "This contact was erased on 1970-01-01. Leave it out.")]);
        other.ShouldBe(new PutProgrammeOutcome.Kept(true));
    }

    private static byte[] WithContact(string email) =>
        Encoding.UTF8.GetBytes(Definition.Replace("\"contacts\": []", $"\"contacts\": [ {{ \"email\": \"{email}\" }} ]", StringComparison.Ordinal));

    private static string Renamed(string from, string to) => Definition.Replace($"\"{from}\"", $"\"{to}\"", StringComparison.Ordinal);

    private Task<PutProgrammeOutcome> PutAsync(string definition) =>
        new PutProgramme(new ProgrammeCatalogue(store), store, evaluations, NobodyErased.Here).PutAsync("award", Encoding.UTF8.GetBytes(definition), Cancellation);

    private async Task StoreOneAsync()
    {
        var take = new TakeEvaluations(new ProgrammeCatalogue(store), evaluations, NobodyErased.Here, TimeProvider.System);
        var evaluation = EvaluationReader.Read(Encoding.UTF8.GetBytes(
            """{ "id": "1", "programme": "award", "participant": "one", "channel": "phone", "occurredAt": "2026-01-14T10:00:00+01:00", "answers": { "good": "yes" } }"""));
        (await take.TakeAsync([new Arrival(evaluation.Evaluation, [], default)], "test", Cancellation))[0].ShouldBeOfType<Taking.Kept>();
    }
}
