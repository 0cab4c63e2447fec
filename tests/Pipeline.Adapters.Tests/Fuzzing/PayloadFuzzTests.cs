using System.Net;
using System.Text;
using Pipeline.Adapters.Forms.Fillout;
using Pipeline.Adapters.Forms.Formbricks;
using Pipeline.Adapters.Forms.GoogleForms;
using Pipeline.Adapters.Forms.Jotform;
using Pipeline.Adapters.Forms.MicrosoftForms;
using Pipeline.Adapters.Forms.Native;
using Pipeline.Adapters.Forms.Qualtrics;
using Pipeline.Adapters.Forms.SurveyJs;
using Pipeline.Adapters.Forms.SurveyMonkey;
using Pipeline.Adapters.Forms.Tally;
using Pipeline.Adapters.Forms.Thin;
using Pipeline.Adapters.Forms.Typeform;
using Pipeline.Adapters.Tests.Forms.Providers;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Fuzzing;

namespace Pipeline.Adapters.Tests.Fuzzing;

/// <summary>Webhooks of every form service, as bytes that are nearly right: each is proved or not, and read, passed over, or kept with its faults.</summary>
public sealed class PayloadFuzzTests
{
    private const int Rounds = 1_000;
    private const string Multipart = "multipart/form-data; boundary=xYz";
    private const string Encoded = "application/x-www-form-urlencoded";

    private static readonly string Host = "api.surveymonkey.com";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<IFormProvider, string, string, string> Payloads => new()
    {
        { new TypeformForm(), TypeformFormTests.Mapping, "application/json", TypeformFormTests.Body },
        { new TallyForm(), TallyFormTests.Mapping, "application/json", TallyFormTests.Body },
        { new FormbricksForm(), FormbricksFormTests.Mapping, "application/json", FormbricksFormTests.Body("responseFinished") },
        { new NativeForm(), "", "application/json", Native },
        { new StandardForm("standard-webhooks"), "", "application/json", Native },
        { new StandardForm("standard-webhooks"), OwnJsonFormTests.Mapping, "application/json", OwnJsonFormTests.Filled },
        { new GoogleForm(), OwnJsonFormTests.Mapping, "application/json; charset=utf-8", OwnJsonFormTests.Filled },
        { new GoogleForm(), RawShapeTests.GoogleMapping, "application/json", RawShapeTests.FormsApi },
        { new MicrosoftForm(), OwnJsonFormTests.Mapping, "application/json", MangledPayloadTests.Microsoft },
        { new MicrosoftForm(), RawShapeTests.MicrosoftMapping, "application/json", RawShapeTests.Details },
        { new SurveyJsForm(), OwnJsonFormTests.Mapping, "application/json", MangledPayloadTests.SurveyJs },
        { new SurveyJsForm(), RawShapeTests.SurveyMapping, "application/json", RawShapeTests.SurveyData },
        { new FilloutForm(), OwnJsonFormTests.Mapping, "application/json", MangledPayloadTests.Fillout },
        { new JotformForm(), JotformFormTests.Mapping, Multipart, JotformFormTests.Multipart(JotformFormTests.Raw) },
        { new JotformForm(), JotformFormTests.Mapping, Encoded, $"formID=1&submissionID=2&rawRequest={WebUtility.UrlEncode(JotformFormTests.Raw)}" },
        { new SurveyMonkeyForm(Answering(ThinFormTests.Details)), Thin, "application/json", ThinFormTests.Notice },
        { new QualtricsForm(Answering(ThinFormTests.Result)), Thin, Encoded, ThinFormTests.Encoded(ThinFormTests.Message) },
    };

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task A_webhook_that_is_nearly_right_is_read_or_passed_over_or_kept(IFormProvider provider, string mapping, string contentType, string body)
    {
        var desk = new Desk(provider, mapping);

        (await Fuzz.RunAsync(Rounds, [body], async input =>
        {
            var forgery = desk.FindForgery(input, Headers(input));

            // The one whose signature is in the body, which may well be whole while something beside it has changed.
            if (provider is not QualtricsForm) forgery.ShouldNotBeNull();
            Check(await desk.ReadAsync(input, contentType, "t0ken"));
        })).ShouldBeGreaterThanOrEqualTo(Rounds);
    }

    [Fact]
    public Task An_answer_of_SurveyMonkey_that_is_nearly_right_is_read_or_the_webhook_is_kept() =>
        Fuzz.RunAsync(Rounds, [ThinFormTests.Details], async answer => Check(await new Desk(new SurveyMonkeyForm(Answering(answer)), Thin).ReadAsync(ThinFormTests.Notice, access: "t0ken")));

    [Fact]
    public Task An_answer_of_Qualtrics_that_is_nearly_right_is_read_or_the_webhook_is_kept()
    {
        var mapping = Thin.Replace(Host, "fra1.qualtrics.com", StringComparison.Ordinal);
        return Fuzz.RunAsync(Rounds, [ThinFormTests.Result], async answer => Check(
            await new Desk(new QualtricsForm(Answering(answer)), mapping).ReadAsync(ThinFormTests.Encoded(ThinFormTests.Message), access: "t0ken")));
    }

    [Fact]
    public Task A_form_s_definition_that_is_nearly_right_is_one_or_has_faults()
    {
        var reader = new FormReader(new TypeformForm(), new NativeForm(), new SurveyMonkeyForm(Answering("")));
        string[] corpus = [Definition("typeform", TypeformFormTests.Mapping), Definition("native", "\"partial\":true"), Definition("surveymonkey", Thin)];
        return Fuzz.RunAsync(Rounds, corpus, input =>
        {
            var reading = reader.Read(input);
            (reading.Form is null).ShouldBe(reading.Faults.Count > 0);
            return Task.CompletedTask;
        });
    }

    private static string Native => Encoding.UTF8.GetString(EvaluationWriter.Write(new EvaluationBuilder(Desk.Programme).Build()));

    private static string Thin => ThinFormTests.Mapping.Replace("HOST", Host, StringComparison.Ordinal);

    private static string Definition(string provider, string rest) =>
        $$"""{ "id": "form", "programme": "eksempelprisen-2026", "provider": "{{provider}}", "secrets": ["s"], "tolerance": 300, {{rest}} }""";

    /// <summary>What signatures stand in, with parts of the input where a signature should be.</summary>
    private static Dictionary<string, string> Headers(byte[] input)
    {
        var noise = Encoding.Latin1.GetString(input.AsSpan(input.Length / 2, Math.Min(60, input.Length - (input.Length / 2))));
        string[] names = ["webhook-id", "webhook-timestamp", "webhook-signature", "typeform-signature", "tally-signature", "sm-signature", "x-fillout-signature"];
        return names.ToDictionary(name => name, name => name == "webhook-timestamp" ? $"{Desk.Now.ToUnixTimeSeconds()}" : noise, StringComparer.OrdinalIgnoreCase);
    }

    private static void Check(HookReading reading)
    {
        if (reading is HookReading.Read(var evaluation)) EvaluationCheck.Against(Desk.Programme, evaluation).ShouldNotBeNull();
        if (reading is HookReading.Unreadable(var faults)) faults.ShouldNotBeEmpty();
    }

    private static ServiceReader Answering(string answer) => Answering(Encoding.UTF8.GetBytes(answer));

    private static ServiceReader Answering(byte[] answer) => new(() => new HttpClient(new Service(answer)));

    private sealed class Service(byte[] answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(answer) });
    }
}
