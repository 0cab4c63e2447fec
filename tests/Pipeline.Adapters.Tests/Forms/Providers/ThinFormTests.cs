using System.Net;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Adapters.Forms.Qualtrics;
using Pipeline.Adapters.Forms.SurveyMonkey;
using Pipeline.Adapters.Forms.Thin;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms.Providers;

public sealed class ThinFormTests
{
    internal const string Mapping =
        """
        "access": {"secret":"token","host":"HOST"}, "participant": {"hidden":"participant"}, "channel": {"value":"phone"},
        "questions": {"welcome": {"field":"QID1","options":{"1":"yes","2":"no"}}, "nps": {"field":"QID2"}}
        """;

    private static readonly string Trusted = Mapping.Replace("HOST", "api.surveymonkey.com", StringComparison.Ordinal);

    internal const string Notice = """{"event_type":"response_completed","object_id":"114","resources":{"survey_id":"3157"}}""";

    internal const string Details =
        """
        {"id":"114","response_status":"completed","collection_mode":"default","date_modified":"2026-01-14T09:00:00+00:00","custom_variables":{"participant":"nordlys-kraft"},
        "pages":[{"questions":[{"id":"QID1","heading":"Velkommen?","answers":[{"choice_id":"1","simple_text":"Ja"}]},{"id":"QID2","answers":[{"text":"9"}]}]}]}
        """;

    internal const string Result =
        """
        {"result":{"responseId":"R_1","values":{"finished":1,"recordedDate":"2026-01-14T09:00:00Z","QID1":1,"QID2":9,"participant":"nordlys-kraft"},"labels":{"QID1":"Ja"}}}
        """;

    [Fact]
    public async Task SurveyMonkey_is_asked_for_the_answers_that_its_webhook_names()
    {
        var service = new Service(HttpStatusCode.OK, Details);

        var reading = await ReadAsync(new SurveyMonkeyForm(service.Reader), "api.surveymonkey.com", Notice);

        reading.ShouldBeOfType<HookReading.Read>().Evaluation.Id.ShouldBe("surveymonkey:3157:114");
        reading.ShouldBeOfType<HookReading.Read>().Evaluation.Answers["welcome"].ShouldBe("yes");
        service.Asked.ShouldBe("https://api.surveymonkey.com/v3/surveys/3157/responses/114/details?simple=true Bearer t0ken");
    }

    [Fact]
    public async Task Qualtrics_is_asked_for_the_answers_that_its_signed_message_names()
    {
        var service = new Service(HttpStatusCode.OK, Result);

        var reading = await ReadAsync(new QualtricsForm(service.Reader), "fra1.qualtrics.com", Encoded(Message));

        var evaluation = reading.ShouldBeOfType<HookReading.Read>().Evaluation;
        (evaluation.Id, evaluation.Participant, evaluation.Answers["welcome"], evaluation.Answers["nps"]).ShouldBe(("qualtrics:SV_1:R_1", "nordlys-kraft", "yes", "9"));
        service.Asked.ShouldBe("https://fra1.qualtrics.com/API/v3/surveys/SV_1/responses/R_1 t0ken");
    }

    [Theory]
    [InlineData("api.surveymonkey.com.evil.example")]
    [InlineData("169.254.169.254")]
    [InlineData("evil-qualtrics.com")]
    [InlineData("qualtrics.com.evil.example")]
    public async Task No_other_host_is_asked(string host)
    {
        var service = new Service(HttpStatusCode.OK, Details);

        await WaitsAsync(new SurveyMonkeyForm(service.Reader), host, Notice, "/access/host");
        await WaitsAsync(new QualtricsForm(service.Reader), host, Encoded(Message), "/access/host");

        service.Asked.ShouldBeNull();
    }

    [Theory]
    [InlineData("../../users/me")]
    [InlineData("1?x=")]
    [InlineData("")]
    [InlineData("1/2")]
    [InlineData("%2e%2e")]
    public async Task An_id_that_could_change_the_address_is_refused(string id)
    {
        var service = new Service(HttpStatusCode.OK, Details);

        await WaitsAsync(new SurveyMonkeyForm(service.Reader), "api.surveymonkey.com", Notice.Replace("114", id, StringComparison.Ordinal), "/object_id");
        await WaitsAsync(new QualtricsForm(service.Reader), "fra1.qualtrics.com", Encoded(Message.Replace("R_1", id, StringComparison.Ordinal)), "/MSG/ResponseID");

        service.Asked.ShouldBeNull();
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.Redirect)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task What_cannot_be_had_now_waits_for_a_replay(HttpStatusCode status) =>
        await WaitsAsync(new SurveyMonkeyForm(new Service(status, Details).Reader), "api.surveymonkey.com", Notice, "");

    [Fact]
    public async Task Another_response_than_the_one_asked_for_is_refused() => await WaitsAsync(
        new SurveyMonkeyForm(new Service(HttpStatusCode.OK, Details.Replace("\"114\"", "\"115\"", StringComparison.Ordinal)).Reader), "api.surveymonkey.com", Notice, "");

    [Fact]
    public async Task An_answer_that_is_no_JSON_waits_too() =>
        await WaitsAsync(new SurveyMonkeyForm(new Service(HttpStatusCode.OK, "<html>").Reader), "api.surveymonkey.com", Notice, "");

    [Fact]
    public async Task Previews_and_other_events_are_passed_over()
    {
        var preview = new Service(HttpStatusCode.OK, Details.Replace("default", "survey_preview", StringComparison.Ordinal));

        (await ReadAsync(new SurveyMonkeyForm(preview.Reader), "api.surveymonkey.com", Notice)).ShouldBeOfType<HookReading.Ignored>();
        (await ReadAsync(new SurveyMonkeyForm(preview.Reader), "api.surveymonkey.com", Notice.Replace("completed", "deleted", StringComparison.Ordinal)))
            .ShouldBeOfType<HookReading.Ignored>();
    }

    [Fact]
    public void SurveyMonkeys_signature_is_SHA1_with_the_client_id_and_secret()
    {
        const string Secret = "client&secret";
        var form = new SurveyMonkeyForm(new Service(HttpStatusCode.OK, "").Reader);
#pragma warning disable CA5350 // The service signs with nothing better.
        var signature = Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(Notice)));
#pragma warning restore CA5350

        new Desk(form, Trusted).FindForgery(Notice, Secret, headers: ("sm-signature", signature)).ShouldBeNull();
        new Desk(form, Trusted).FindForgery(Notice + " ", Secret, headers: ("sm-signature", signature)).ShouldNotBeNull();
        form.FindSecretFault("secret").ShouldNotBeNull();
        form.FindSecretFault("&").ShouldNotBeNull();
        form.FindSecretFault(Secret).ShouldBeNull();
    }

    [Fact]
    public void Qualtrics_signature_is_the_hash_of_the_decoded_message()
    {
        var form = new Desk(new QualtricsForm(new Service(HttpStatusCode.OK, "").Reader), Trusted);

        form.FindForgery(Encoded(Message)).ShouldBeNull();
        form.FindForgery(Encoded(Message) + "&undefined=").ShouldBeNull();
        form.FindForgery(Encoded(Message).Replace("R_1", "R_2", StringComparison.Ordinal)).ShouldBe("No signature matches.");
        form.FindForgery("MSG=%7B%7D").ShouldBe("The field MSG or HMAC is missing.");
        form.FindForgery("MSG=%7B%7D&HMAC=" + new string('z', 128)).ShouldBe("No signature matches.");
        form.FindForgery("MSG=evil&" + Encoded(Message)).ShouldBe("No signature matches.");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    public void An_address_of_our_own_network_is_never_connected_to(string address) => PublicAddresses.Allows(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    public void A_public_address_may_be_connected_to(string address) => PublicAddresses.Allows(IPAddress.Parse(address)).ShouldBeTrue();

    [Fact]
    public async Task A_name_that_leads_to_our_own_machine_is_not_connected_to()
    {
        using var client = new HttpClient(PublicAddresses.CreateHandler());

        (await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://localhost:9/"), TestContext.Current.CancellationToken)))
            .ToString().ShouldContain("private network");
    }

    internal const string Message = """{"Status":"Complete","SurveyID":"SV_1","ResponseID":"R_1","CompletedDate":"2026-01-14 09:00:00"}""";

    internal static string Encoded(string message) => $"Topic=x&MSG={WebUtility.UrlEncode(message)}&HMAC="
        + Convert.ToHexStringLower(HMACSHA512.HashData(Encoding.UTF8.GetBytes(Desk.Secret), Encoding.UTF8.GetBytes(message)));

    private static Task<HookReading> ReadAsync(IFormProvider provider, string host, string body) =>
        new Desk(provider, Mapping.Replace("HOST", host, StringComparison.Ordinal)).ReadAsync(body, access: "t0ken");

    private static async Task WaitsAsync(IFormProvider provider, string host, string body, string pointer) =>
        (await ReadAsync(provider, host, body)).ShouldBeOfType<HookReading.Unreadable>().Faults.ShouldHaveSingleItem().Pointer.ShouldBe(pointer);

    private sealed class Service(HttpStatusCode status, string answer) : HttpMessageHandler
    {
        public ServiceReader Reader => new(() => new HttpClient(this, disposeHandler: false));

        public string? Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var key = request.Headers.Authorization?.ToString() ?? request.Headers.GetValues("X-API-TOKEN").Single();
            Asked = $"{request.RequestUri} {key}";
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(answer) });
        }
    }
}
