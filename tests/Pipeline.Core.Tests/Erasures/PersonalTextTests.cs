using System.IO.Compression;
using System.Text;
using Pipeline.Core.Erasures;

namespace Pipeline.Core.Tests.Erasures;

public sealed class PersonalTextTests
{
    private static readonly PersonalText Kari = new([new(ErasureKind.Contact, "kari@example.org", "[...]"), new(ErasureKind.Contact, "Kåre Ås", "[...]")]);

    [Theory]
    [InlineData("Til KARI@example.org.", "Til [...].")]
    [InlineData("a?to=%3Ckari%40example.org%3E", "a?to=%3C[...]%3E")]
    [InlineData("om?who=K%C3%A5re%20%C3%85s&x=1", "om?who=[...]&x=1")]
    [InlineData("om?who=K%C3%A5re+%C3%85s&x=1", "om?who=[...]&x=1")]
    [InlineData("K\\u00e5re \\u00c5s sa", "[...] sa")]
    [InlineData("K&#229;re&#160;ring; K&#xE5;re &#xC5;s", "K&#229;re&#160;ring; [...]")]
    [InlineData("Kåre\n  Ås var her", "[...] var her")]
    public void A_text_is_found_however_it_was_written(string before, string after) => Kari.Replace(before).ShouldBe(after);

    [Theory]
    [InlineData("anne-kari@example.org")]
    [InlineData("kari@example.orgs")]
    [InlineData("Kåre Åsen")]
    public void What_is_longer_is_another_one(string text) => Kari.Replace(text).ShouldBe(text);

    [Theory]
    [InlineData("severity(120|channel=chat)", "severity(erased|channel=chat)")]
    [InlineData("120", "erased")]
    [InlineData("120 dialoger", "120 dialoger")]
    public void A_shopper_of_digits_alone_is_no_other_number(string before, string after) =>
        new PersonalText([new(ErasureKind.Shopper, "120", "erased")]).Replace(before).ShouldBe(after);

    [Fact]
    public void A_shopper_is_matched_to_the_letter() =>
        new PersonalText([new(ErasureKind.Shopper, "s-1", "erased")]).Replace("s-1 S-1 s-12 s-1-2").ShouldBe("erased S-1 s-12 s-1-2");

    [Fact]
    public void Json_within_gzip_within_base64_is_reached_and_numbers_stay_to_the_digit()
    {
        var inner = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"to":"kari@example.org","n":1.50}"""));
        var packed = Pack($$"""{"content":"{{inner}}","value":0.10000,"twice":1,"twice":2}""");

        var (changed, bytes) = PersonalBytes.Rewrite(packed, Kari.Replace);

        changed.ShouldBeTrue();
        var outer = Unpack(bytes);
        outer.ShouldContain("\"value\":0.10000,\"twice\":1,\"twice\":2");
        Encoding.UTF8.GetString(Convert.FromBase64String(outer.Split('"')[3])).ShouldBe("""{"to":"[...]","n":1.50}""");
    }

    [Fact]
    public void Bytes_without_it_come_back_as_they_were()
    {
        var bytes = Encoding.Latin1.GetBytes("{ \"spørsmål\" : 1 }");

        PersonalBytes.Rewrite(bytes, Kari.Replace).ShouldBe((false, bytes));
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static string Unpack(byte[] bytes)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
