using System.Net;
using System.Text;
using Pipeline.Adapters.Forms.Qualtrics;
using Pipeline.Adapters.Forms.SurveyMonkey;
using Pipeline.Adapters.Forms.Thin;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms.Providers;

/// <summary>
/// A form service in trouble when it is asked for answers: refused, reset before or within its answer, silent, cut short, or endless. The webhook waits with a
/// fault and is read when the service is well again; the service is asked once each time.
/// </summary>
public sealed class ThinFaultTests
{
    private const int Seeds = 400;

    private static readonly Func<byte[], HttpResponseMessage>[] Troubles =
    [
        _ => new HttpResponseMessage(HttpStatusCode.TooManyRequests), _ => new HttpResponseMessage(HttpStatusCode.InternalServerError),
        _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable), _ => new HttpResponseMessage(HttpStatusCode.RequestTimeout),
        _ => new HttpResponseMessage(HttpStatusCode.NoContent), _ => new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri("http://169.254.169.254/") } },
        _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"), _ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such name"),
        _ => throw new TaskCanceledException("It took too long."),
        answer => Body(new BrokenStream(answer[..(answer.Length / 2)])),
        answer => Body(new MemoryStream(answer[..(answer.Length / 2)])),
        answer => Body(new MemoryStream([.. answer, .. Enumerable.Repeat((byte)' ', 5 * 1024 * 1024)])),
    ];

    public static TheoryData<string> Services => ["surveymonkey", "qualtrics"];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_webhook_waits_while_its_service_is_in_trouble_and_is_read_when_it_is_not(string name)
    {
        var seen = new HashSet<int>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var trouble = random.Next(100) < 1 + (seed % 30) || seed < Troubles.Length ? seed % Troubles.Length : (int?)null;
            var service = new Service(answer => trouble is { } number ? Troubles[number](answer) : Body(new MemoryStream(answer)), AnswerOf(name));

            var reading = await ReadAsync(name, service);

            if (trouble is null) reading.ShouldBeOfType<HookReading.Read>($"seed {seed}");
            else reading.ShouldBeOfType<HookReading.Unreadable>($"seed {seed}").Faults.ShouldHaveSingleItem().Detail.ShouldNotBeEmpty();
            service.Asked.ShouldBe(1, $"seed {seed}");
            if (trouble is { } met) seen.Add(met);
        }

        seen.Count.ShouldBe(Troubles.Length);
    }

    [Theory]
    [InlineData("t0ken\n")]
    [InlineData("t0\r\nHost: evil.example")]
    [InlineData("tøken")]
    [InlineData("t0ken\0")]
    public async Task A_secret_that_cannot_stand_in_a_header_is_a_fault_and_is_not_repeated(string secret)
    {
        foreach (var name in Services.Select(row => row.Data))
        {
            var service = new Service(answer => Body(new MemoryStream(answer)), AnswerOf(name));

            var fault = (await ReadAsync(name, service, secret)).ShouldBeOfType<HookReading.Unreadable>().Faults.ShouldHaveSingleItem();

            (fault.Pointer, service.Asked).ShouldBe(("/access/secret", 0));
            fault.Detail.ShouldNotContain("t0");
        }
    }

    private static Task<HookReading> ReadAsync(string name, Service service, string secret = "t0ken")
    {
        var reader = new ServiceReader(() => new HttpClient(service, disposeHandler: false));
        IFormProvider provider = name == "qualtrics" ? new QualtricsForm(reader) : new SurveyMonkeyForm(reader);
        var (host, body) = name == "qualtrics" ? ("fra1.qualtrics.com", ThinFormTests.Encoded(ThinFormTests.Message)) : ("api.surveymonkey.com", ThinFormTests.Notice);
        return new Desk(provider, ThinFormTests.Mapping.Replace("HOST", host, StringComparison.Ordinal)).ReadAsync(body, access: secret);
    }

    private static byte[] AnswerOf(string name) => Encoding.UTF8.GetBytes(name == "qualtrics" ? ThinFormTests.Result : ThinFormTests.Details);

    private static HttpResponseMessage Body(Stream stream) => new(HttpStatusCode.OK) { Content = new StreamContent(stream) };

    private sealed class Service(Func<byte[], HttpResponseMessage> behave, byte[] answer) : HttpMessageHandler
    {
        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(behave(answer));
        }
    }

    /// <summary>Gives what there is, and then the connection breaks.</summary>
    private sealed class BrokenStream(byte[] before) : MemoryStream(before)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is var read and > 0 ? read : throw new HttpIOException(HttpRequestError.ResponseEnded);
    }
}
