using System.Text;
using Pipeline.Core;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Filling;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Desk;
using Pipeline.Functions.Http;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Fuzzing;

namespace Pipeline.Functions.Tests.Fuzzing;

/// <summary>Bodies that pages, editors and programs send, as bytes that are nearly right: read, or refused with faults.</summary>
public sealed class BodyFuzzTests
{
    private const int Rounds = 2_000;

    private static readonly Programme Award = new ProgrammeBuilder().Build();
    private static readonly DateTimeOffset Now = new(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_form_that_a_shopper_filled_in_is_an_evaluation_or_has_faults_at_its_fields() => Fuzz.RunAsync(
        Rounds,
        ["date=2026-01-14&time=10%3A32&channel=chat&outcome=answered&responder=human&wait=41&answers.welcome=yes&answers.nps=10&comments.overall=Fint%0D%0Ahelt"],
        async input =>
        {
            var fields = await FieldsOf(input);
            var link = new ShopperLink(Award.Id, LinkId.Of("token"), Award.Participants[0].Id, null, null, Now, Now.AddDays(7), Revoked: false, null);
            var reading = new FieldReader(Award, link, Now).Read(fields);
            (reading.Evaluation is null).ShouldBe(reading.Faults.Count > 0);
        });

    [Fact]
    public Task A_change_that_somebody_proposes_at_the_desk_can_be_tried_on_an_evaluation()
    {
        var stored = new StoredEvaluationBuilder(new EvaluationBuilder(Award)).Build();
        return Fuzz.RunAsync(Rounds, ["answer.welcome=no&answer.nps=&outcome=no-answer&channel=email&withdraw=yes&reason=De+hilste"], async input =>
        {
            if (DeskAppealChange.Read(await FieldsOf(input)) is not { } change) return;
            change.OnlyWhatChanges(stored.Evaluation).Change.FaultsIn(Award, stored).ShouldNotBeNull();
        });
    }

    [Fact]
    public Task Whatever_an_editor_s_program_sends_is_read_or_has_faults()
    {
        string[] corpus =
        [
            """{"reason":"Read","by":"Anna","decision":"approve"}""", """{"state":"pending","count":3,"reason":"Read","by":null,"participant":"a"}""",
            """{"mails":"corrections","participants":["a","b"]}""", """{"text":"Fint","decision":"approve","reopen":true,"kind":"shopper","value":"x"}""",
        ];
        return Fuzz.RunAsync(Rounds, corpus, input =>
        {
            IReadOnlyList<Fault> faults;
            if (ReviewRequest.Read(input, out faults) is null) faults.ShouldNotBeEmpty();
            if (ApproveManyRequest.Read(input, out faults) is null) faults.ShouldNotBeEmpty();
            if (CloseRequest.Read(input, out faults) is null) faults.ShouldNotBeEmpty();
            if (DiscardRequest.Read(input, out faults) is null) faults.ShouldNotBeEmpty();
            if (QuoteRequest.Read(input, out faults) is null) faults.ShouldNotBeEmpty();
            if (ReleaseRequest.Read(input, out faults) is null) faults.ShouldNotBeEmpty();
            return Task.CompletedTask;
        });
    }

    [Fact]
    public Task Every_line_of_a_batch_is_told_by_its_number()
    {
        var line = Encoding.UTF8.GetString(EvaluationWriter.Write(new EvaluationBuilder(Award).Build()));
        return Fuzz.RunAsync(Rounds, [$"{line}\n{line}\r\n\n{line}"], async input =>
        {
            using var body = new MemoryStream(input);
            var last = 0L;
            await foreach (var (number, bytes) in NdjsonLines.ReadAsync(body, 1_500, Cancellation))
            {
                number.ShouldBeGreaterThan(last);
                last = number;
                if (bytes is null) continue;
                var reading = EvaluationReader.Read(bytes);
                (reading.Evaluation is null).ShouldBe(reading.Faults.Count > 0);
            }

            last.ShouldBeLessThanOrEqualTo(input.Count(each => each == '\n') + 1);
        });
    }

    private static async Task<IReadOnlyDictionary<string, string>> FieldsOf(byte[] input) =>
        (await FormBody.ReadAsync(Call.Request("", "application/x-www-form-urlencoded", new MemoryStream(input)), Cancellation)).ShouldNotBeNull();
}
