using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using NJsonSchema;
using Pipeline.Adapters.SendGrid;
using Pipeline.Core.Delivery;
using Pipeline.Testing;

namespace Pipeline.Adapters.Tests.SendGrid;

/// <summary>SendGrid's own description of a request, where it lies beside the checkout, and the limits that its pages add.</summary>
public sealed class SendGridContractTests
{
    private const int Mails = 10_000;

    private static readonly Gen<string> Wild = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['\0', ' '], Gen.Char['æ', 'ÿ'], Odd(";,\"<\u2028")), 1, 40];

    private static readonly Gen<Mail> AnyMail =
        from recipient in Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Odd("+~/'-")), 1, 20]
        from name in Gen.OneOf(Wild.Select(text => (string?)text), Gen.Const((string?)null))
        from subject in Wild
        from text in Wild
        from pictures in Gen.Byte.Array[1, 50].List[0, 2]
        from attachments in Gen.Byte.Array[1, 50].List[0, 1]
        from hasLink in Gen.Bool
        select new Mail(
            $"award~2026-01/report~one~{recipient}@x.example~v1", $"{recipient}@x.example", name, new MailContent("S" + subject, "<p>" + text, "T" + text, "{}")
            {
                Pictures = [.. pictures.Select((bytes, index) => new InlinePicture($"{index}@charts", "image/png", bytes))],
            })
        {
            Attachments = [.. attachments.Select(bytes => new MailAttachment("report.pdf", "application/pdf", bytes))],
            Unsubscribe = hasLink ? new Uri("https://award.example/u/token") : null,
        };

    [Fact, Trait("Category", "Slow")]
    public async Task Ten_thousand_mails_are_what_the_official_document_describes()
    {
        var path = Beside.File("reference", "openapi", "tsg_mail_v3.json");
        Assert.SkipWhen(path is null, "SendGrid's OpenAPI document does not lie beside this checkout.");
        var schema = await SchemaAsync(path);
        var seen = 0;

        AnyMail.Sample(mail =>
        {
            var body = Encoding.UTF8.GetString(Write(mail));
            Interlocked.Increment(ref seen);
            schema.Validate(body).Select(fault => fault.ToString()).ShouldBeEmpty(body);
        }, iter: Mails);

        seen.ShouldBeGreaterThanOrEqualTo(Mails);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Ten_thousand_mails_keep_the_limits_of_the_pages() => AnyMail.Sample(mail =>
    {
        var json = JsonNode.Parse(Write(mail))!;

        var to = json["personalizations"]!.AsArray().ShouldHaveSingleItem()!["to"]!.AsArray().ShouldHaveSingleItem()!;
        to["email"]!.GetValue<string>().ShouldBe(mail.ToEmail);
        (to["name"]?.GetValue<string>() ?? "").ShouldAllBe(letter => letter != ';' && letter != ',' && !char.IsControl(letter));
        json["subject"]!.GetValue<string>().ShouldAllBe(letter => !char.IsControl(letter));
        json["categories"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(10);
        json["categories"]!.AsArray().ShouldAllBe(each => each!.GetValue<string>().Length <= 255);
        Encoding.UTF8.GetByteCount(json["personalizations"]![0]!["custom_args"]!.ToJsonString()).ShouldBeLessThan(10_000);
        string[] reserved = ["x-sg-id", "x-sg-eid", "received", "dkim-signature", "content-type", "content-transfer-encoding", "to", "from", "subject", "reply-to", "cc", "bcc"];
        (json["headers"]?.AsObject().Select(header => header.Key.ToLowerInvariant()) ?? []).ShouldAllBe(name => !reserved.Contains(name));
        json["content"]!.AsArray().Select(each => each!["type"]!.GetValue<string>()).ShouldBe(["text/plain", "text/html"]);
    }, iter: Mails);

    private static Gen<char> Odd(string letters) => Gen.Int[0, letters.Length - 1].Select(at => letters[at]);

    private static byte[] Write(Mail mail)
    {
        var (body, refusal) = SendGridMail.Write(mail, SendGridFixture.Identity, new SendGridOptions("SG.x") { UnsubscribeGroup = 3 });
        return body ?? throw new InvalidOperationException($"{mail.ToEmail}: {refusal}");
    }

    /// <summary>The schema of the request's body with every reference written out.</summary>
    private static Task<JsonSchema> SchemaAsync(string path)
    {
        var document = JsonNode.Parse(File.ReadAllText(path))!;
        var operation = document["paths"]!["/v3/mail/send"]!["post"]!;
        var body = Written(document, operation["requestBody"]!);
        return JsonSchema.FromJsonAsync(body["content"]!["application/json"]!["schema"]!.ToJsonString());
    }

    private static JsonNode Written(JsonNode document, JsonNode node) => node switch
    {
        JsonObject thing when thing["$ref"] is { } reference => Written(document, reference.GetValue<string>().Split('/').Skip(1).Aggregate(document, (at, name) => at[name]!)),
        JsonObject thing => new JsonObject(thing.Where(each => each.Key != "example" && each.Key != "examples")
            .Select(each => KeyValuePair.Create(each.Key, each.Value is null ? null : Written(document, each.Value)))),
        JsonArray list => new JsonArray([.. list.Select(each => each is null ? null : Written(document, each))]),
        _ => node.DeepClone(),
    };
}
