using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pipeline.Adapters.SendGrid;
using Pipeline.Testing;

namespace Pipeline.Adapters.Tests.SendGrid;

public sealed class SendGridSignatureTests : IDisposable
{
    private const string Timestamp = "1769918400";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("[{\"event\":\"delivered\",\"reason\":\"Æ\"},\r\n{\"event\":\"processed\"}]\r\n");

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private SendGridSignature Signature => new(key.ExportSubjectPublicKeyInfo());

    [Fact]
    public void What_was_signed_is_genuine() => Signature.IsGenuine(Body, Sign(Timestamp, Body), Timestamp).ShouldBeTrue();

    [Fact]
    public void No_single_bit_may_differ()
    {
        var signature = Sign(Timestamp, Body);
        var forged = 0;
        for (var bit = 0; bit < Body.Length * 8; bit++)
        {
            var body = Body.ToArray();
            body[bit / 8] ^= (byte)(1 << bit % 8);
            if (Signature.IsGenuine(body, signature, Timestamp)) forged++;
        }

        var der = Convert.FromBase64String(signature);
        for (var bit = 0; bit < der.Length * 8; bit++)
        {
            var other = der.ToArray();
            other[bit / 8] ^= (byte)(1 << bit % 8);
            if (Signature.IsGenuine(Body, Convert.ToBase64String(other), Timestamp)) forged++;
        }

        forged.ShouldBe(0);
    }

    [Theory]
    [InlineData("176991840", "0")]
    [InlineData("1769918400[", "")]
    [InlineData("", "1769918400")]
    public void The_border_between_timestamp_and_body_cannot_be_moved(string timestamp, string before)
    {
        byte[] body = timestamp.EndsWith('[') ? Body[1..] : [.. Encoding.ASCII.GetBytes(before), .. Body];
        var signature = Sign(Timestamp, Body);

        Signature.Verifies(body, signature, timestamp).ShouldBeTrue();
        Signature.IsGenuine(body, signature, timestamp).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no base64")]
    [InlineData("MAYCAQACAQA=")]
    [InlineData("AAAA")]
    public void A_signature_that_is_none_is_not_genuine(string? signature) => Signature.IsGenuine(Body, signature, Timestamp).ShouldBeFalse();

    [Theory]
    [InlineData(null)]
    [InlineData("timestamp1")]
    [InlineData("17699184000")]
    [InlineData("１７６９９１８４００")]
    public void A_timestamp_that_is_none_is_not_genuine(string? timestamp) =>
        Signature.IsGenuine(Body, Sign(timestamp ?? "", Body), timestamp).ShouldBeFalse();

    [Fact]
    public void The_official_vectors_verify_or_fail_as_they_say()
    {
        var path = Beside.File("reference", "vectors", "sendgrid-event-vectors.json");
        Assert.SkipWhen(path is null, "The vectors do not lie beside this checkout.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var wrong = new List<string>();
        var seen = 0;

        foreach (var vector in document.RootElement.GetProperty("vectors").EnumerateArray())
        {
            var signature = new SendGridSignature(vector.GetProperty("public_key_spki_base64").GetBytesFromBase64());
            var body = vector.GetProperty("payload_base64").GetBytesFromBase64();
            var timestamp = vector.GetProperty("timestamp").GetString()!;
            var der = vector.GetProperty("signature_der_base64").GetString();
            var expected = vector.GetProperty("expected").GetBoolean();
            if (signature.Verifies(body, der, timestamp) != expected) wrong.Add(vector.GetProperty("name").GetString()!);
            if (signature.IsGenuine(body, der, timestamp) != (expected && timestamp.Length == 10 && body[0] == '[')) wrong.Add(vector.GetProperty("name").GetString()!);
            seen++;
        }

        wrong.ShouldBeEmpty();
        seen.ShouldBe(18);
    }

    public void Dispose() => key.Dispose();

    private string Sign(string timestamp, byte[] body) => Convert.ToBase64String(
        key.SignData([.. Encoding.UTF8.GetBytes(timestamp), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
}
