using System.Text;
using Pipeline.Adapters.Forms;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Doors;

/// <summary>Webhooks that are genuine and strange, over real HTTP: whatever is answered 202 is kept, as an evaluation or whole in quarantine, and nothing is a fault of ours.</summary>
public sealed class StrangeWebhookTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Limit = 1024 * 1024, Deep = 10_000;

    private SampleHost host = null!;
    private HookSender sender = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await SampleHost.StartAsync(
            azurite, TestNames.Next("strange"), new DateTimeOffset(2021, 1, 15, 9, 0, 0, TimeSpan.Zero), _ => { }, new Dictionary<string, string?>(), Token);
        sender = new HookSender(host, Token);
    }

    [Fact]
    public async Task What_cannot_become_an_evaluation_waits_in_quarantine_to_the_byte()
    {
        var dialogue = Dialogue("unfit");
        byte[][] bodies =
        [
            [], "\0\0"u8.ToArray(), "null"u8.ToArray(), "[]"u8.ToArray(), "\"text\""u8.ToArray(), "{}"u8.ToArray(), "{"u8.ToArray(), "{\"id\":1e999}"u8.ToArray(), "NaN"u8.ToArray(),
            Bytes(new string('[', Deep) + new string(']', Deep)),
            Bytes(string.Concat(Enumerable.Repeat("{\"a\":", Deep)) + "1" + new string('}', Deep)),
            Bytes(dialogue.Replace("\"unfit\"", "\"\\ud83d\"", StringComparison.Ordinal)),
            Bytes(dialogue.Replace("\"unfit\"", "\"a\\u0000b\"", StringComparison.Ordinal)),
            Bytes(dialogue.Replace("\"unfit\"", "\"a\0b\"", StringComparison.Ordinal)),
            Bytes(dialogue.Replace("\"chat\"", "\"pigeon\"", StringComparison.Ordinal)),
            Bytes(dialogue + "," + dialogue), Bytes(dialogue.Replace("}", ",}", StringComparison.Ordinal)), Bytes("/* who? */ " + dialogue),
            Encoding.Unicode.GetBytes(dialogue), Encoding.UTF32.GetBytes(dialogue),
            [.. Bytes(dialogue[..20]), 0xed, 0xa0, 0x80, .. Bytes(dialogue[20..])],
            [.. Bytes(dialogue[..20]), 0xc0, 0x80, .. Bytes(dialogue[20..])],
            [.. Bytes(dialogue[..20]), 0xff, 0xfe, .. Bytes(dialogue[20..])],
        ];

        for (var at = 0; at < bodies.Length; at++)
        {
            (await sender.SendGenuineAsync(bodies[at], chunk: at % 2 * 1000)).ShouldBe(202, FormattableString.Invariant($"body {at}"));
            (await sender.IsQuarantinedAsync(bodies[at])).ShouldBeTrue(FormattableString.Invariant($"body {at}"));
        }

        (await sender.EvaluationsAsync()).ShouldBeEmpty();
        host.Log.ShouldBeQuiet();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=klingon")]
    [InlineData("multipart/form-data")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("no media type / at all ;;;=")]
    public async Task Whatever_type_it_is_said_to_be_a_genuine_evaluation_is_stored(string? type)
    {
        (await sender.SendGenuineAsync(Bytes(Dialogue("typed")), type)).ShouldBe(202);

        (await sender.EvaluationsAsync()).ShouldBe(["typed"]);
        host.Log.ShouldBeQuiet();
    }

    [Fact]
    public async Task Text_of_every_kind_is_kept_as_it_was_written()
    {
        var said = "Æ, \"sitat\" & <b>, \U0001F600, \u202Eomvendt, \\n og e\u0301";
        var dialogue = host.Dialogue("written");
        dialogue["comments"]!["overall"] = said;

        (await sender.SendGenuineAsync(Bytes(dialogue.ToJsonString()))).ShouldBe(202);

        var stored = await host.Get<Core.Evaluations.IEvaluationStore>().FindAsync(new(host.Id, "bjorkeli-energi"), "written", Token);
        stored!.Evaluation.Comments["overall"].ShouldBe(said);
    }

    [Fact]
    public async Task A_byte_order_mark_and_a_key_given_twice_lose_nothing()
    {
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Bytes(Dialogue("marked"))];
        var twice = Bytes(Dialogue("twice").Replace("{\"id\":", "{\"id\":\"other\",\"id\":", StringComparison.Ordinal));

        (await sender.SendGenuineAsync(marked)).ShouldBe(202);
        (await sender.SendGenuineAsync(twice)).ShouldBe(202);

        var stored = await sender.EvaluationsAsync();
        (stored.Contains("marked") || await sender.IsQuarantinedAsync(marked)).ShouldBeTrue();
        (stored.Contains("twice") || stored.Contains("other") || await sender.IsQuarantinedAsync(twice)).ShouldBeTrue();
        host.Log.ShouldBeQuiet();
    }

    [Fact]
    public async Task The_largest_body_is_kept_in_one_piece_or_in_chunks_and_one_byte_more_is_413()
    {
        var whole = Padded("whole", Limit);
        var chunked = Padded("chunked", Limit);

        (await sender.SendGenuineAsync(whole)).ShouldBe(202);
        (await sender.SendGenuineAsync(chunked, chunk: 4096)).ShouldBe(202);
        (await sender.SendGenuineAsync(Padded("more", Limit + 1))).ShouldBe(413);
        (await sender.SendGenuineAsync(Padded("more-in-chunks", Limit + 1), chunk: 4096)).ShouldBe(413);
        (await sender.SendAsync([], Padded("forged-and-more", Limit + 1))).ShouldBe(413);

        (await sender.EvaluationsAsync()).ShouldBe(["chunked", "whole"]);
        (await sender.QuarantinedAsync()).ShouldBe(0);
        host.Log.ShouldBeQuiet();
    }

    [Fact]
    public async Task One_byte_a_chunk_is_the_same_webhook()
    {
        (await sender.SendGenuineAsync(Bytes(Dialogue("bytewise")), chunk: 1)).ShouldBe(202);

        (await sender.EvaluationsAsync()).ShouldBe(["bytewise"]);
    }

    [Fact]
    public async Task The_genuine_signature_may_stand_among_others_in_one_line_or_several()
    {
        var body = Bytes(Dialogue("listed"));
        var signed = host.Sign(body);
        var signature = signed[StandardWebhooks.SignatureHeader];
        string[] lists = [$"v1,AAAA {signature}", $"{signature} v1,AAAA", $"v2,x v1a,y {signature}", $"{signature},", $"v1, {signature}"];

        foreach (var list in lists)
            (await sender.SendAsync(new Dictionary<string, string>(signed) { [StandardWebhooks.SignatureHeader] = list }, body)).ShouldBe(202, list);
        (await sender.SendAsync(signed.Prepend(new(StandardWebhooks.SignatureHeader, "v1,AAAA")), body)).ShouldBe(202);
        (await sender.SendAsync(signed.Append(new(StandardWebhooks.SignatureHeader, "garbage")), body)).ShouldBe(202);

        (await sender.EvaluationsAsync()).ShouldBe(["listed"]);
    }

    [Fact]
    public async Task A_sender_that_leaves_in_the_middle_or_breaks_its_chunks_costs_nothing()
    {
        var body = Bytes(Dialogue("broken"));
        var headers = host.Sign(body).Append(new("Transfer-Encoding", "chunked"));

        // Announced as chunks and sent without: no length, no chunk, nothing that could be a body.
        var status = await sender.SendAsync(headers, body);
        (await sender.SendGenuineAsync(Bytes(Dialogue("after")))).ShouldBe(202);

        status.ShouldBe(400);
        (await sender.EvaluationsAsync()).ShouldBe(["after"]);
        host.Log.ShouldBeQuiet();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private string Dialogue(string id) => host.Dialogue(id).ToJsonString();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private byte[] Padded(string id, int length)
    {
        var dialogue = Dialogue(id);
        return Bytes(dialogue + new string(' ', length - dialogue.Length));
    }
}
