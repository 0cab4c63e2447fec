using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Doors;

/// <summary>The door for those who have a key, with input of every kind over real HTTP: each is answered with what is wrong with it, and none is a fault of ours.</summary>
public sealed class StrangeEvaluationsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Deep = 10_000;

    private SampleHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await SampleHost.StartAsync(
        azurite, TestNames.Next("evaluations"), new DateTimeOffset(2021, 1, 15, 9, 0, 0, TimeSpan.Zero), _ => { }, new Dictionary<string, string?>(), Token);

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-ndjson")]
    [InlineData("text/csv")]
    public async Task What_cannot_be_read_is_told_why_and_nothing_of_it_is_kept(string type)
    {
        var dialogue = host.Dialogue("strange").ToJsonString();
        byte[][] bodies =
        [
            [], "\0\0"u8.ToArray(), "null"u8.ToArray(), "[]"u8.ToArray(), "{"u8.ToArray(), "{\"id\":1e999}"u8.ToArray(), "\"unclosed"u8.ToArray(),
            Bytes(new string('[', Deep) + new string(']', Deep)), Bytes(string.Concat(Enumerable.Repeat("{\"a\":", Deep))), Bytes(new string(',', Deep)),
            Bytes(dialogue.Replace("\"strange\"", "\"\\ud83d\"", StringComparison.Ordinal)), Bytes(dialogue.Replace("\"strange\"", "\"a\0b\"", StringComparison.Ordinal)),
            Bytes(dialogue.Replace("\"chat\"", "\"pigeon\"", StringComparison.Ordinal)), Encoding.Unicode.GetBytes(dialogue), [0xff, 0xfe, 0xfd], [0xed, 0xa0, 0x80],
        ];

        for (var at = 0; at < bodies.Length; at++)
        {
            var (status, answer) = await PostAsync(bodies[at], type);
            status.ShouldBeOneOf([200, 207, 400, 422], FormattableString.Invariant($"body {at}"));
            if (status >= 400) JsonDocument.Parse(answer).RootElement.GetProperty("faults").GetArrayLength().ShouldBePositive();
        }

        var kept = JsonDocument.Parse(await host.Client.GetStringAsync($"api/review/{host.Id}", Token)).RootElement;
        kept.GetProperty("total").GetInt32().ShouldBe(0);
        host.Log.ShouldBeQuiet();
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/html")]
    public async Task A_format_that_is_not_read_here_is_415_and_names_those_that_are(string type)
    {
        var (status, answer) = await PostAsync(Bytes(host.Dialogue("typed").ToJsonString()), type);

        status.ShouldBe(415);
        answer.ShouldContain("application/x-ndjson");
    }

    [Fact]
    public async Task In_a_batch_the_good_lines_are_kept_among_any_others()
    {
        string[] lines = [host.Dialogue("first").ToJsonString(), new string('[', Deep), "\0", "{\"id\":\"\\ud83d\"}", new string(' ', (1024 * 1024) + 1), host.Dialogue("last").ToJsonString()];

        var (status, answer) = await PostAsync(Bytes(string.Join('\n', lines)), "application/x-ndjson");

        status.ShouldBe(207, answer);
        var kept = JsonDocument.Parse(await host.Client.GetStringAsync($"api/review/{host.Id}", Token)).RootElement;
        kept.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ShouldBe(["first", "last"]);
        host.Log.ShouldBeQuiet();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task<(int Status, string Answer)> PostAsync(byte[] body, string type)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await host.Client.PostAsync("api/evaluations", content, Token);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
