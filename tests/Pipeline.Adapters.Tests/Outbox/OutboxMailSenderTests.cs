using Azure.Storage.Blobs;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Outbox;
using Pipeline.Core;
using Pipeline.Core.Delivery;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Adapters.Tests.Outbox;

public sealed class OutboxMailSenderTests(AzuriteFixture azurite) : MailSenderContract
{
    private static readonly MailIdentity Identity = new("rapport@prisen.example", "Kundeserviceprisen – Æ", "svar@prisen.example");
    private static readonly DateTimeOffset Now = new(2026, 2, 1, 5, 0, 0, TimeSpan.FromHours(1));

    private readonly FakeTimeProvider time = new(Now);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BlobContainerClient Outbox => azurite.Blobs.GetBlobContainerClient(BlobNames.Outbox);

    protected override IMailSender CreateSender() => new OutboxMailSender(azurite.Blobs, Identity, time);

    [Fact]
    public async Task A_mail_is_a_file_that_mail_programs_read()
    {
        var text = "Hei,\n\n88,7 poeng – på en lang linje som går videre langt forbi det som en linje i en e-post vanligvis har plass til.\n.\nFrom her.\n";
        var html = "<p>88,7 poeng – æøå = \"bra\"</p>";
        var mail = Mail with { ToName = "Kåre, sjef", Content = new("Rapporten for januar – 88,7", html, text, "{}") };

        var outcome = await CreateSender().SendAsync(mail, Cancellation);

        var message = await ReadAsync(mail.Key);
        message.Subject.ShouldBe("Rapporten for januar – 88,7");
        message.From.Mailboxes.ShouldHaveSingleItem().ShouldBe(new MailboxAddress("Kundeserviceprisen – Æ", "rapport@prisen.example"));
        message.ReplyTo.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("svar@prisen.example");
        message.To.Mailboxes.ShouldHaveSingleItem().ShouldBe(new MailboxAddress("Kåre, sjef", "kundesenter@nordlys-kraft.example"));
        message.Date.ShouldBe(Now.ToUniversalTime());
        message.MessageId.ShouldBe(outcome.ShouldBeOfType<MailOutcome.Accepted>().MessageId);
        message.MessageId.ShouldEndWith("@prisen.example");
        message.Headers["X-Delivery-Key"].ShouldBe(mail.Key);
        message.Body.ShouldNotBeNull().ContentType.MimeType.ShouldBe("multipart/alternative");
        message.TextBody.ShouldNotBeNull().ReplaceLineEndings("\n").ShouldBe(text);
        message.HtmlBody.ShouldBe(html);
        message.BodyParts.OfType<TextPart>().ShouldAllBe(part => part.ContentType.Charset == "utf-8");
    }

    [Fact]
    public async Task A_picture_lies_beside_the_html_that_names_it()
    {
        await CreateSender().SendAsync(MailWithPicture, Cancellation);

        var message = await ReadAsync(Mail.Key);
        var related = message.Body.ShouldBeOfType<MultipartAlternative>()[1].ShouldBeOfType<MultipartRelated>();
        related.Root.ShouldBeOfType<TextPart>().Text.ShouldBe(MailWithPicture.Content.Html);
        message.HtmlBody.ShouldBe(MailWithPicture.Content.Html);
        var named = related[related.IndexOf(new Uri("cid:areas@report"))].ShouldBeOfType<MimePart>();
        named.ContentType.MimeType.ShouldBe("image/png");
        named.ContentDisposition.ShouldNotBeNull().Disposition.ShouldBe(ContentDisposition.Inline);
        using var bytes = new MemoryStream();
        await named.Content.ShouldNotBeNull().DecodeToAsync(bytes, Cancellation);
        bytes.ToArray().ShouldBe(MailWithPicture.Content.Pictures[0].Bytes.ToArray());
        message.Attachments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_seven_bit_with_short_lines()
    {
        var mail = Mail with { Content = new("Æ", new string('æ', 5_000) + "\n\n<p>", "Hei\nog " + new string('ø', 5_000), "{}") };

        await CreateSender().SendAsync(mail, Cancellation);

        var file = await BytesAsync(mail.Key);
        file.ShouldAllBe(octet => octet < 128);
        var lines = System.Text.Encoding.ASCII.GetString(file).Split("\r\n");
        lines.ShouldAllBe(line => line.Length <= 998 && !line.Contains('\n'));
        lines.ShouldContain("Hei");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_mail_at_the_same_time_is_the_same_bytes(bool hasPicture)
    {
        var mail = hasPicture ? MailWithPicture : Mail;
        await CreateSender().SendAsync(mail, Cancellation);
        var first = await BytesAsync(Mail.Key);
        await Outbox.DeleteBlobAsync(Mail.Key + ".eml", cancellationToken: Cancellation);

        await CreateSender().SendAsync(mail, Cancellation);

        (await BytesAsync(Mail.Key)).ShouldBe(first);
    }

    [Fact]
    public async Task A_mail_that_was_written_is_not_written_again()
    {
        await CreateSender().SendAsync(Mail, Cancellation);
        time.Advance(TimeSpan.FromHours(1));

        await CreateSender().SendAsync(Mail with { Content = Mail.Content with { Subject = "Annet" } }, Cancellation);

        var message = await ReadAsync(Mail.Key);
        message.Subject.ShouldBe("Rapporten");
        message.Date.ShouldBe(Now.ToUniversalTime());
    }

    [Fact]
    public async Task No_line_break_reaches_a_header()
    {
        var mail = Mail with
        {
            ToName = "Kåre\nBcc: c@x.example",
            Content = Mail.Content with { Subject = "Rapporten\r\nBcc: a@x.example\u2028Cc: b@x.example\u0000" },
        };

        await CreateSender().SendAsync(mail, Cancellation);

        var message = await ReadAsync(mail.Key);
        message.Subject.ShouldBe("Rapporten Bcc: a@x.example Cc: b@x.example");
        message.To.Mailboxes.ShouldHaveSingleItem().Name.ShouldBe("Kåre Bcc: c@x.example");
        message.Bcc.ShouldBeEmpty();
        message.Cc.ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_a_subject_or_a_name_holds_no_header_more_is_written()
    {
        foreach (var text in HostileTexts.All)
        {
            var file = OutboxMail.Write(Mail with { ToName = text, Content = Mail.Content with { Subject = text } }, Identity with { FromName = text }, Now)!;

            var message = MimeMessage.Load(new MemoryStream(file), Cancellation);
            message.Headers.Select(header => header.Field).ShouldBe(["From", "Date", "Subject", "Message-Id", "Reply-To", "To", "X-Delivery-Key", "X-Correlation-Id", "MIME-Version"], ignoreOrder: true, text);
            var said = WithoutBlanks(TextCleaner.Clean(text));
            ((string[])[message.Subject!, message.To.Mailboxes.Single().Name!, message.From.Mailboxes.Single().Name!]).Select(WithoutBlanks).ShouldBe([said, said, said], text);
        }

        // A name in several encoded words is read back with a blank where it was divided.
        static string WithoutBlanks(string read) => read.Replace(" ", "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("a@x.example, b@x.example")]
    [InlineData("a@x.example\r\nBcc: b@x.example")]
    [InlineData("Kåre <a@x.example>")]
    [InlineData("a@")]
    public async Task An_address_that_is_none_is_refused_and_nothing_is_written(string address)
    {
        var outcome = await CreateSender().SendAsync(Mail with { ToEmail = address }, Cancellation);

        outcome.ShouldBeOfType<MailOutcome.Refused>();
        (await CreateSender().TraceAsync(Delivery, Cancellation)).ShouldBeOfType<MailOutcome.Refused>();
    }

    [Fact]
    public async Task Keys_that_differ_only_in_odd_characters_are_different_mails()
    {
        string[] keys = [.. ((string[])["a~b", "a/b", "a!2fb", "a%2fb", "a b"]).Select(odd => Mail.Key + odd)];

        var ids = new List<MailOutcome>();
        foreach (var key in keys) ids.Add(await CreateSender().SendAsync(Mail with { Key = key }, Cancellation));

        ids.Distinct().Count().ShouldBe(keys.Length);
        var names = new List<string>();
        await foreach (var blob in Outbox.GetBlobsAsync(new() { Prefix = Mail.Key }, Cancellation)) names.Add(blob.Name);
        names.Count.ShouldBe(keys.Length);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_leaves_the_mail_unknown()
    {
        var closed = new BlobServiceClient(
            "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;",
            new BlobClientOptions { Retry = { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(1) } });
        var sender = new OutboxMailSender(closed, Identity, time);

        (await sender.SendAsync(Mail, Cancellation)).ShouldBeOfType<MailOutcome.Unknown>();
        (await sender.TraceAsync(Delivery, Cancellation)).ShouldBeOfType<MailOutcome.Unknown>();
    }

    private async Task<MimeMessage> ReadAsync(string key) => await MimeMessage.LoadAsync(new MemoryStream(await BytesAsync(key)), Cancellation);

    private async Task<byte[]> BytesAsync(string key) => (await Outbox.GetBlobClient(key + ".eml").DownloadContentAsync(Cancellation)).Value.Content.ToArray();
}
