using System.Security.Cryptography;
using System.Text;
using Pipeline.Adapters.Forms;

namespace Pipeline.Adapters.Tests.Forms;

public sealed class StandardWebhooksTests
{
    // The vector that the official libraries test against (github.com/standard-webhooks/standard-webhooks).
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const long Timestamp = 1614265330;
    private const string Body = """{"test": 2432232314}""";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    [Fact]
    public void Signing_gives_the_published_signature() => StandardWebhooks.Sign(Secret, Id, Timestamp, Bytes(Body)).ShouldBe(Signature);

    [Fact]
    public void The_published_signature_is_genuine() => FindFault().ShouldBeNull();

    [Theory]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    public void A_secret_may_lack_its_prefix(string secret) => FindFault(secrets: [secret]).ShouldBeNull();

    [Theory]
    [InlineData("whsec_q83vASNFZ4mrze8BI0VniavN7wEjRWeJq80=")]
    [InlineData("whsec_q83vASNFZ4mrze8BI0VniavN7wEjRWeJqw==")]
    public void A_secret_may_lack_its_padding(string padded)
    {
        var signature = StandardWebhooks.Sign(padded, Id, Timestamp, Bytes(Body));

        FindFault(secrets: [padded.TrimEnd('=')], signature: signature).ShouldBeNull();
        StandardWebhooks.Sign(padded.TrimEnd('='), Id, Timestamp, Bytes(Body)).ShouldBe(signature);
    }

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("=")]
    [InlineData("====")]
    [InlineData("no base64!")]
    [InlineData("\ud800")]
    public void An_empty_or_unreadable_secret_proves_nothing(string secret)
    {
        var forged = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Array.Empty<byte>(), Bytes($"{Id}.{Timestamp}.{Body}")));

        FindFault(secrets: [secret], signature: forged).ShouldBe("No secret is configured that could have signed the webhook.");
        Should.Throw<ArgumentException>(() => StandardWebhooks.Sign(secret, Id, Timestamp, Bytes(Body)));
    }

    [Fact]
    public void The_beginning_of_a_signature_proves_nothing_and_an_empty_one_neither()
    {
        var whole = Convert.FromBase64String(Signature["v1,".Length..]);

        for (var length = 0; length < whole.Length; length++) FindFault(signature: "v1," + Convert.ToBase64String(whole.AsSpan(0, length))).ShouldBe("No signature matches.");
    }

    [Fact]
    public void Without_secrets_nothing_is_genuine() => FindFault(secrets: []).ShouldNotBeNull();

    [Fact]
    public void Any_of_several_secrets_may_have_signed()
    {
        FindFault(secrets: ["whsec_", "b3RoZXItc2VjcmV0LW90aGVyLXNlY3JldA==", Secret]).ShouldBeNull();
        FindFault(secrets: ["b3RoZXItc2VjcmV0LW90aGVyLXNlY3JldA=="]).ShouldBe("No signature matches.");
    }

    [Fact]
    public void Any_entry_of_the_header_may_match() =>
        FindFault(signature: $"v1,{Convert.ToBase64String(new byte[32])} v2,{Signature[3..]} v1a,{Signature[3..]} garbage {Signature} v1,").ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(",")]
    [InlineData(",,")]
    [InlineData("v1")]
    [InlineData("v1,")]
    [InlineData("v1,,")]
    [InlineData("v1=g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE")]
    [InlineData("v1,g0hM9SsE+OTPJTGt_tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("v1,g0hM9")]
    [InlineData("v1,!!!!")]
    [InlineData("v1,\ud800")]
    [InlineData("v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("t=1614265330,v1=g0hM9")]
    public void A_malformed_header_is_no_signature_and_no_accident(string signature) =>
        FindFault(signature: signature).ShouldBe("No signature matches.");

    [Theory]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void The_tolerance_ends_at_its_last_second_both_ways(int secondsLater, bool genuine) =>
        (FindFault(now: Timestamp + secondsLater) is null).ShouldBe(genuine);

    [Fact]
    public void The_tolerance_is_the_forms_own()
    {
        FindFault(now: Timestamp + 3_600, tolerance: 3_600).ShouldBeNull();
        FindFault(now: Timestamp + 1, tolerance: 0).ShouldBe("The webhook was signed 1 seconds ago, more than 0.");
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("161426533")]
    [InlineData("16142653300")]
    [InlineData("-161426533")]
    [InlineData("+161426533")]
    [InlineData(" 161426533")]
    [InlineData("161426533\n")]
    [InlineData("1614265.33")]
    [InlineData("١٦١٤٢٦٥٣٣٠")]
    public void A_timestamp_is_ten_digits(string timestamp) =>
        FindFault(timestamp: timestamp).ShouldBe("The header webhook-timestamp is no time in Unix seconds.");

    [Theory]
    [InlineData(StandardWebhooks.IdHeader)]
    [InlineData(StandardWebhooks.TimestampHeader)]
    [InlineData(StandardWebhooks.SignatureHeader)]
    public void A_missing_header_is_named(string header)
    {
        var headers = Headers(Id, $"{Timestamp}", Signature);
        headers.Remove(header);

        StandardWebhooks.FindFault([Secret], headers, Bytes(Body), At(Timestamp), 300).ShouldBe($"The header {header} is missing.");
    }

    [Fact]
    public void Every_flipped_bit_of_the_body_is_found()
    {
        var body = Bytes(Body);
        for (var bit = 0; bit < body.Length * 8; bit++)
        {
            body[bit / 8] ^= (byte)(1 << (bit % 8));
            StandardWebhooks.FindFault([Secret], Headers(Id, $"{Timestamp}", Signature), body, At(Timestamp), 300).ShouldNotBeNull();
            body[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Every_flipped_bit_of_the_signature_is_found()
    {
        var signature = Convert.FromBase64String(Signature[3..]);
        for (var bit = 0; bit < signature.Length * 8; bit++)
        {
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
            FindFault(signature: "v1," + Convert.ToBase64String(signature)).ShouldNotBeNull();
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Id_and_timestamp_are_signed_too()
    {
        FindFault(id: "msg_other").ShouldBe("No signature matches.");
        FindFault(timestamp: $"{Timestamp + 1}").ShouldBe("No signature matches.");
        // The same characters, divided elsewhere.
        FindFault(id: $"{Id}.{Timestamp}"[..^1]).ShouldNotBeNull();
    }

    [Fact]
    public void The_body_may_be_empty_and_any_bytes()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, 0xFF, 0x00, 0x0D, 0x0A];

        FindFault(signature: StandardWebhooks.Sign(Secret, Id, Timestamp, body), body: body).ShouldBeNull();
        FindFault(signature: StandardWebhooks.Sign(Secret, Id, Timestamp, []), body: []).ShouldBeNull();
    }

    private static string? FindFault(
        IReadOnlyList<string>? secrets = null, string id = Id, string? timestamp = null, string signature = Signature, byte[]? body = null,
        long now = Timestamp, int tolerance = 300) =>
        StandardWebhooks.FindFault(secrets ?? [Secret], Headers(id, timestamp ?? $"{Timestamp}", signature), body ?? Bytes(Body), At(now), tolerance);

    private static Dictionary<string, string> Headers(string id, string timestamp, string signature) => new()
    {
        [StandardWebhooks.IdHeader] = id,
        [StandardWebhooks.TimestampHeader] = timestamp,
        [StandardWebhooks.SignatureHeader] = signature,
    };

    private static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
