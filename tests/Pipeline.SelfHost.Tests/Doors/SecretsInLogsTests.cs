using System.Text;
using Pipeline.Adapters.Forms;
using Pipeline.Core.Delivery;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Doors;

/// <summary>
/// Whatever goes right or wrong, and also when storage goes away, no key, secret, token or address is written into the log, neither as it is nor within an exception.
/// </summary>
[Trait("Category", "Slow")]
public sealed class SecretsInLogsTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>
{
    private const string MailKey = "SG.planted-mail-key", LinksKey = "planted-links-key-of-thirty-two-bytes!", PathSecret = "planted-path-secret-0123456789abcdef";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_secret_is_in_the_log_of_genuine_forged_and_failing_requests()
    {
        var settings = new Dictionary<string, string?>
        {
            ["SendGrid:ApiKey"] = MailKey,
            ["SendGrid:BaseUrl"] = "http://127.0.0.1:1",
            ["Links:Key"] = LinksKey,
            ["Secrets:path"] = PathSecret,
        };
        await using var host = await SampleHost.StartAsync(
            azurite.Storage, TestNames.Next("secret"), new DateTimeOffset(2021, 1, 15, 9, 0, 0, TimeSpan.Zero), _ => { }, settings, Token);
        var body = Encoding.UTF8.GetBytes(host.Dialogue("one").ToJsonString());
        var signature = host.Sign(body)[StandardWebhooks.SignatureHeader];
        var reader = $"leser-{host.Id}@x.example";

        await WebhooksAsync(host, body);
        await KeysAsync(host);
        var programme = (await host.Get<ProgrammeCatalogue>().FindAsync(host.Id, Token))!.Programme;
        await host.Get<SignUp>().AskAsync(programme, reader, "nb", host.Get<ISubscriberTexts>().Consent(programme, "nb"), Token);
        var trace = await host.Get<IMailSender>().TraceAsync(MailDelivery.New(host.Id, "season", MailKinds.Report, "a", reader, 1, host.Clock.GetUtcNow()), Token);

        await azurite.Storage.StopAsync();
        (await new HookSender(host, Token).SendGenuineAsync(body)).ShouldBe(503);
        (await new HookSender(host, Token).SendAsync([], body, form: $"{host.Id}-path/{PathSecret}")).ShouldBe(503);
        using var report = await host.Client.GetAsync(new Uri("r/planted-token", UriKind.Relative), Token);

        trace.ShouldNotBeOfType<MailOutcome.Accepted>();
        host.Log.Whole.ShouldContain(line => line.Contains("Storage did not answer", StringComparison.Ordinal) && line.Contains("RequestFailedException", StringComparison.Ordinal));
        string[] secrets =
        [
            MailKey, LinksKey, PathSecret, SampleHost.Secret, SampleHost.Secret["whsec_".Length..], signature["v1,".Length..], TestHost.AdminKey, TestHost.FunctionKey,
            "planted-wrong-key", "planted-token", "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq", reader,
        ];
        foreach (var secret in secrets) host.Log.Whole.Where(line => line.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty(secret);
    }

    /// <summary>Signed, forged, with the secret in the address, to a form that is not there, and one that cannot be read.</summary>
    private static async Task WebhooksAsync(SampleHost host, byte[] body)
    {
        using var put = await host.Client.PutAsync(
            $"api/forms/{host.Id}-path", SampleHost.Json($$"""{ "id": "{{host.Id}}-path", "programme": "{{host.Id}}", "provider": "jotform", "secrets": [ "path" ], "participant": { "hidden": "participant" }, "channel": { "value": "phone" }, "questions": { "welcome": { "field": "3" } } }"""), Token);
        var sender = new HookSender(host, Token);
        (await sender.SendGenuineAsync(body)).ShouldBe(202);
        (await sender.SendGenuineAsync("{}"u8.ToArray())).ShouldBe(202);
        (await sender.SendAsync(host.Sign(body), (byte[])[.. body, 1])).ShouldBe(401);
        (await sender.SendAsync([], body, form: $"{host.Id}-path/{PathSecret}")).ShouldBeOneOf(202, 401);
        (await sender.SendAsync([], body, form: $"{host.Id}-path/planted-wrong-key")).ShouldBe(401);
        (await sender.SendAsync(host.Sign(body), body, form: $"nobody/{PathSecret}")).ShouldBe(401);
    }

    /// <summary>Keys in headers and addresses, right and wrong, and tokens that open nothing.</summary>
    private static async Task KeysAsync(SampleHost host)
    {
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        foreach (var path in (string[])
            [
                $"api/programmes/{host.Id}?code={TestHost.AdminKey}", $"api/programmes/{host.Id}?code=planted-wrong-key", $"api/periods/{host.Id}?code={TestHost.FunctionKey}",
                "r/planted-token", "u/planted-token", "newsletter/confirm/planted-token", $"f/{host.Id}/planted-token", "desk?code=planted-wrong-key",
            ])
        {
            using var answer = await stranger.GetAsync(new Uri(path, UriKind.Relative), Token);
            ((int)answer.StatusCode).ShouldBeLessThan(500, path);
        }

        foreach (var key in (string[])[TestHost.FunctionKey, "planted-wrong-key"])
        {
            using var form = new FormUrlEncodedContent([new("name", "Anna"), new("key", key)]);
            using var signedIn = await stranger.PostAsync(new Uri("desk/sign-in", UriKind.Relative), form, Token);
            ((int)signedIn.StatusCode).ShouldBeLessThan(500);
        }
    }
}
