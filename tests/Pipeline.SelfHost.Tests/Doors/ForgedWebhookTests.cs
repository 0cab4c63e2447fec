using System.IO.Compression;
using System.Text;
using Pipeline.Adapters.Forms;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Doors;

/// <summary>Webhooks that are not quite genuine, over real HTTP: each is 401, none is a fault of ours, and nothing of them is kept.</summary>
public sealed class ForgedWebhookTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private SampleHost host = null!;
    private HookSender sender = null!;
    private byte[] body = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Dictionary<string, string> Genuine => host.Sign(body);

    public async ValueTask InitializeAsync()
    {
        host = await SampleHost.StartAsync(
            azurite, TestNames.Next("forged"), new DateTimeOffset(2021, 1, 15, 9, 0, 0, TimeSpan.Zero), _ => { }, new Dictionary<string, string?>(), Token);
        sender = new HookSender(host, Token);
        body = Encoding.UTF8.GetBytes(host.Dialogue("genuine").ToJsonString());
    }

    [Fact]
    public async Task A_flipped_bit_in_any_byte_of_the_body_is_found()
    {
        for (var at = 0; at < body.Length; at++)
        {
            var flipped = body.ToArray();
            flipped[at] ^= (byte)(1 << at % 8);
            (await sender.SendAsync(Genuine, flipped)).ShouldBe(401, FormattableString.Invariant($"byte {at}"));
        }

        await ShouldHaveKeptNothingAsync();
    }

    [Fact]
    public async Task A_flipped_bit_of_the_signature_is_found()
    {
        var signature = Convert.FromBase64String(Genuine[StandardWebhooks.SignatureHeader]["v1,".Length..]);
        for (var bit = 0; bit < signature.Length * 8; bit++)
        {
            var flipped = signature.ToArray();
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            (await sender.SendAsync(With(StandardWebhooks.SignatureHeader, "v1," + Convert.ToBase64String(flipped)), body)).ShouldBe(401, FormattableString.Invariant($"bit {bit}"));
        }

        await ShouldHaveKeptNothingAsync();
    }

    [Fact]
    public async Task A_flipped_bit_of_the_timestamp_is_found_or_is_no_header_at_all()
    {
        var timestamp = Genuine[StandardWebhooks.TimestampHeader];
        for (var bit = 0; bit < timestamp.Length * 8; bit++)
        {
            var flipped = timestamp.ToCharArray();
            flipped[bit / 8] ^= (char)(1 << bit % 8);

            // What is not printable the server itself may refuse as no HTTP.
            var status = await sender.SendAsync(With(StandardWebhooks.TimestampHeader, new string(flipped)), body);
            if (flipped[bit / 8] is > ' ' and < '\x7f') status.ShouldBe(401, FormattableString.Invariant($"bit {bit}"));
            else status.ShouldBeOneOf(400, 401);
        }

        await ShouldHaveKeptNothingAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData(",,")]
    [InlineData("t")]
    [InlineData("t,,")]
    [InlineData("t=,v1=")]
    [InlineData("t,v1=,v0=")]
    [InlineData("v1")]
    [InlineData("v1,")]
    [InlineData("v1,,")]
    [InlineData("v1,v1,v1,")]
    [InlineData("v1=AAAA")]
    [InlineData("v0,AAAA v2,AAAA v1a,AAAA")]
    [InlineData("v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("v1,\u00e6\u00f8\u00e5")]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_malformed_list_of_signatures_signs_nothing(string signatures)
    {
        var status = await sender.SendAsync(With(StandardWebhooks.SignatureHeader, signatures), body);

        // Bytes that are no UTF-8 the server itself refuses as no HTTP.
        if (signatures.All(char.IsAscii)) status.ShouldBe(401);
        else status.ShouldBeOneOf(400, 401);
        await ShouldHaveKeptNothingAsync();
    }

    [Fact]
    public async Task A_signature_of_another_version_encoding_key_or_many_thousands_signs_nothing()
    {
        var signature = Genuine[StandardWebhooks.SignatureHeader]["v1,".Length..];
        string[] others =
        [
            "v2," + signature, "V1," + signature, "v1:" + signature, "v1," + signature + "AAAA", "v1," + Convert.ToHexStringLower(Convert.FromBase64String(signature)), signature,
            StandardWebhooks.Sign("whsec_YW5vdGhlci1zZWNyZXQtb2YtdGhpcnR5LXR3by1ieXRlcw==", "msg_1", host.Clock.GetUtcNow().ToUnixTimeSeconds(), body),
            string.Join(' ', Enumerable.Repeat("v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", 400)),
        ];

        foreach (var other in others) (await sender.SendAsync(With(StandardWebhooks.SignatureHeader, other), body)).ShouldBe(401, other);

        await ShouldHaveKeptNothingAsync();
    }

    [Theory]
    [InlineData(StandardWebhooks.IdHeader)]
    [InlineData(StandardWebhooks.TimestampHeader)]
    [InlineData(StandardWebhooks.SignatureHeader)]
    [InlineData(null)]
    public async Task Without_one_of_its_headers_or_all_of_them_a_webhook_is_not_genuine(string? missing)
    {
        (await sender.SendAsync(missing is null ? [] : Genuine.Where(header => header.Key != missing), body)).ShouldBe(401);

        await ShouldHaveKeptNothingAsync();
    }

    [Fact]
    public async Task What_was_signed_cannot_be_cut_otherwise_between_id_time_and_body()
    {
        var timestamp = Genuine[StandardWebhooks.TimestampHeader];
        byte[] moved = [.. Encoding.UTF8.GetBytes(timestamp[^1] + "."), .. body];

        (await sender.SendAsync(With(StandardWebhooks.TimestampHeader, timestamp[..^1]), moved)).ShouldBe(401);
        (await sender.SendAsync(With(StandardWebhooks.IdHeader, "msg_1." + timestamp), body)).ShouldBe(401);
        (await sender.SendAsync(With(StandardWebhooks.IdHeader, "msg_1."), body)).ShouldBe(401);
        (await sender.SendAsync(With(StandardWebhooks.TimestampHeader, "." + timestamp), body)).ShouldBe(401);
        (await sender.SendAsync(With(StandardWebhooks.TimestampHeader, timestamp + "0"), body)).ShouldBe(401);
        await ShouldHaveKeptNothingAsync();
    }

    [Fact]
    public async Task Bytes_that_mean_the_same_are_not_the_same()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) await gzip.WriteAsync(body, Token);

        foreach (var other in (byte[][])[[.. Encoding.UTF8.Preamble, .. body], [.. body, (byte)'\n'], [(byte)' ', .. body], packed.ToArray(), [], body[..^1], [.. body, 0]])
            (await sender.SendAsync(Genuine, other)).ShouldBe(401);

        await ShouldHaveKeptNothingAsync();
    }

    [Fact]
    public async Task Time_runs_out_both_ways_and_a_form_that_nobody_knows_is_answered_alike()
    {
        var old = Genuine;
        host.Clock.Advance(TimeSpan.FromSeconds(301));
        (await sender.SendAsync(old, body)).ShouldBe(401);
        (await sender.SendAsync(Genuine, body, form: "nobody-knows-it")).ShouldBe(401);

        var seconds = host.Clock.GetUtcNow().ToUnixTimeSeconds() + 301;
        var future = new Dictionary<string, string>
        {
            [StandardWebhooks.IdHeader] = "msg_1",
            [StandardWebhooks.TimestampHeader] = FormattableString.Invariant($"{seconds}"),
            [StandardWebhooks.SignatureHeader] = StandardWebhooks.Sign(SampleHost.Secret, "msg_1", seconds, body),
        };
        (await sender.SendAsync(future, body)).ShouldBe(401);
        await ShouldHaveKeptNothingAsync();
    }

    [Fact]
    public async Task Of_two_ids_or_times_in_header_lines_of_their_own_neither_counts()
    {
        KeyValuePair<string, string> otherId = new(StandardWebhooks.IdHeader, "msg_2"), otherTime = new(StandardWebhooks.TimestampHeader, "1610701201");

        (await sender.SendAsync(Genuine.Append(otherId), body)).ShouldBe(401);
        (await sender.SendAsync(Genuine.Prepend(otherId), body)).ShouldBe(401);
        (await sender.SendAsync(Genuine.Append(otherTime), body)).ShouldBe(401);
        (await sender.SendAsync(Genuine.Prepend(otherTime), body)).ShouldBe(401);
        await ShouldHaveKeptNothingAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private Dictionary<string, string> With(string name, string value) => new(Genuine) { [name] = value };

    private async Task ShouldHaveKeptNothingAsync()
    {
        (await sender.EvaluationsAsync()).ShouldBeEmpty();
        (await sender.QuarantinedAsync()).ShouldBe(0);
        host.Log.ShouldBeQuiet();
    }
}
