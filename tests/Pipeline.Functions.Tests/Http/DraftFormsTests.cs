using System.Text;
using Pipeline.Adapters;
using Pipeline.Adapters.Outbox;
using Pipeline.Core.Delivery;
using Pipeline.Core.Posts;
using Pipeline.Functions.Http;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Http;

public sealed class DraftFormsTests
{
    private static readonly StatisticsBlock Block = new("as text", "as Markdown", "<p>as HTML</p>");
    private static readonly RenderedPost Post = new("Title", "# Title", "<h1>Title</h1>", "{}") { Statistics = Block };
    private static readonly RenderedNewsletter Letter = new(
        new MailContent("Subject", $"<img src=\"cid:{RenderedNewsletter.ChartId}\" alt=\"\">", "Text", "{}")
        {
            Pictures = [new InlinePicture(RenderedNewsletter.ChartId, "image/png", new byte[] { 1, 2, 3 })],
        },
        Block);

    private readonly InMemoryDraftStore drafts = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("md", null, "# Title")]
    [InlineData("html", null, "<h1>Title</h1>")]
    [InlineData("ledger", null, "{}")]
    [InlineData("statistics", null, "as text")]
    [InlineData("statistics", "txt", "as text")]
    [InlineData("statistics", "md", "as Markdown")]
    [InlineData("statistics", "html", "<p>as HTML</p>")]
    public async Task A_post_has_its_forms(string form, string? format, string expected) =>
        Text(await ReadAsync(DraftKind.Post, form, format)).ShouldBe(expected);

    [Theory]
    [InlineData("html", null, "<img src=\"data:image/png;base64,AQID\" alt=\"\">")]
    [InlineData("txt", null, "Text")]
    [InlineData("ledger", null, "{}")]
    [InlineData("statistics", "md", "as Markdown")]
    public async Task A_newsletter_has_its_forms(string form, string? format, string expected) =>
        Text(await ReadAsync(DraftKind.Newsletter, form, format)).ShouldBe(expected);

    [Fact]
    public async Task A_newsletter_as_a_file_is_a_mail_with_its_picture_to_the_sender_itself()
    {
        var file = Text(await ReadAsync(DraftKind.Newsletter, "eml", null));

        file.ShouldContain("Subject: Subject");
        file.ShouldContain("To: Award <award@award.example>");
        file.ShouldContain($"Content-Id: <{RenderedNewsletter.ChartId}>");
    }

    [Theory]
    [InlineData(DraftKind.Post, "txt", null)]
    [InlineData(DraftKind.Post, "eml", null)]
    [InlineData(DraftKind.Newsletter, "md", null)]
    [InlineData(DraftKind.Post, "statistics", "xml")]
    [InlineData(DraftKind.Newsletter, "statistics", "xml")]
    public async Task What_a_draft_does_not_have_is_null(DraftKind kind, string form, string? format) => (await ReadAsync(kind, form, format)).ShouldBeNull();

    private async Task<Answer?> ReadAsync(DraftKind kind, string form, string? format)
    {
        var draft = new Draft("award-2026", "season", "slug", "Title", 1, null, "hash", DateTimeOffset.UnixEpoch, null) { Kind = kind };
        if (kind == DraftKind.Post) await drafts.SaveAsync(draft, Post, Cancellation);
        else await drafts.SaveNewsletterAsync(draft, Letter, Cancellation);
        return await new DraftForms(drafts, new MimeMailFile(new MailIdentity("award@award.example", "Award", null))).ReadAsync(draft, form, format, Cancellation);
    }

    private static string Text(Answer? answer) => Encoding.UTF8.GetString(answer.ShouldNotBeNull().Body.Span);
}
