using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pipeline.Core;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Tests.Safety;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Engine;

/// <summary>Every text that people can write is hostile at once; the pages must hold it as text and nothing else.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style></title><svg onload=alert(1)>",
        "[klikk](javascript:alert(1)) ![x](https://evil.example/pixel.png) <https://evil.example>",
        "# Overskrift\n\n- punkt\n\n> sitat\n\n```\nkode\n```\n\n---",
        "*fet* _kursiv_ `kode` ~~strøk~~ | a | b | {onclick=alert(1)}",
        "1. mars\r\nBcc: alle@evil.example\r\n\r\n<html>",
        "A\u202Etxt.exe\u202C \u2066B\u2069 \u200F\uE000\uE010\uE00175,8\uE002 \u0000\u0007\u001B[31m",
        "{{ programme }} {{ include '../x' }} &lt;b&gt; &#x3C;b&#x3E; &amp;",
    ];

    public static TheoryData<string> All => [.. Payloads];

    [Theory]
    [MemberData(nameof(All))]
    public void A_post_holds_it_as_text(string payload)
    {
        var programme = Hostile(payload);
        foreach (var template in PostNames.All)
        {
            var request = SamplePosts.Of(template) with { Programme = programme };

            var post = new PostRenderer(RealTemplates.Library, Options(payload)).Render(request);

            ShouldBeHarmless(post.Html, SafePost(template));
            ShouldBeClean(post.Markdown);
            ShouldBeClean(post.Title);
            post.Markdown.ShouldNotMatch(@"(?<!\\)\]\(javascript:");
        }
    }

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(All))]
    public void A_report_holds_it_as_text(string payload)
    {
        var request = SampleReport.Final();
        var evaluations = request.Evaluations.Select(each => each with { Comments = new Dictionary<string, string> { ["welcome"] = payload, ["agent"] = payload, ["overall"] = payload } });

        var report = new ReportRenderer(RealTemplates.Library, Options(payload)).Render(request with
        {
            Programme = Hostile(payload),
            Participant = request.Participant with { Name = payload },
            Evaluations = [.. evaluations],
        });

        ShouldBeHarmless(report.Html, null);
        ShouldBeClean(report.Html);
        ShouldBeClean(report.Text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_mail_holds_it_as_text(string payload)
    {
        var request = SampleReport.Mail();

        var mail = new MailRenderer(RealTemplates.Library, Options(payload)).RenderReportMail(request with
        {
            Programme = Hostile(payload),
            Participant = request.Participant with { Name = payload },
            Contact = request.Contact with { Name = payload },
            ReportUrl = new Uri("https://priser.example/r/a\"><script>alert(1)</script>"),
        });

        ShouldBeHarmless(mail.Html, null);
        ShouldBeClean(mail.Text);
        ShouldBeClean(mail.Subject);
        mail.Subject.ShouldNotContain('\n');
        mail.Subject.ShouldNotContain('\r');
        mail.Text.ShouldNotContain("\nBcc:");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_mail_about_bad_dialogues_holds_it_as_text(string payload)
    {
        var request = SampleReport.Alert();
        var programme = Hostile(payload);

        var mail = new MailRenderer(RealTemplates.Library, Options(payload)).RenderAlertMail(request with
        {
            Programme = programme,
            Participant = request.Participant with { Name = payload },
            Contact = request.Contact with { Name = payload },
            Lines = [.. request.Lines.Select(line => line with { Channel = programme.Channels[0] })],
        });

        ShouldBeHarmless(mail.Html, null);
        ShouldBeClean(mail.Text);
        ShouldBeClean(mail.Subject);
        mail.Subject.ShouldNotContain('\n');
        mail.Subject.ShouldNotContain('\r');
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Markdown_reads_the_same_with_and_without_the_marks(string payload)
    {
        var post = new PostRenderer(RealTemplates.Library, Options(payload)).Render(SampleSeason.SoFar() with { Programme = Hostile(payload) });

        var again = new MarkdownBody(_ => "", "nb").ToHtml(post.Markdown);

        Words(again).ShouldBe(Words(post.Html));

        static string[] Words(string html)
        {
            var main = new HtmlParser().ParseDocument(html);
            foreach (var drawn in main.QuerySelectorAll("figure, .notice, .masthead, .author")) drawn.Remove();
            return main.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        }
    }

    /// <summary>No element or attribute that the same page does not have with harmless texts.</summary>
    private static void ShouldBeHarmless(string html, string? safe)
    {
        var document = new HtmlParser().ParseDocument(html);

        document.QuerySelectorAll("script:not([src='/assets/report.js']), iframe, object, embed, form, img:not([src^='cid:']), base, link[rel=stylesheet]").ShouldBeEmpty();
        foreach (var element in document.All)
        {
            element.Attributes.ShouldNotContain(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            if (element.GetAttribute("href") is { } href) new Uri(RealTemplates.Options.SiteBaseUrl, href).Scheme.ShouldBeOneOf("https", "http");
        }

        if (safe is not null) Elements(document).ShouldBe(Elements(new HtmlParser().ParseDocument(safe)));
    }

    private static List<string> Elements(IDocument document) => [.. Inert.Elements(document).Select(element => element.LocalName)];

    private static void ShouldBeClean(string text) => text.Any(each =>
        (char.IsControl(each) && each != '\n') || each is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200F' or >= '\uE000' and <= '\uF8FF').ShouldBeFalse();

    private static string SafePost(string template) =>
        new PostRenderer(RealTemplates.Library, Options("ord")).Render(SamplePosts.Of(template) with { Programme = Hostile("ord") }).Html;

    private static RenderingOptions Options(string payload) => new() { TemplatesRoot = RealTemplates.Options.TemplatesRoot, SiteBaseUrl = RealTemplates.Options.SiteBaseUrl, Notice = payload };

    private static Programme Hostile(string payload)
    {
        var text = LocalText.Same(payload, "nb");
        var programme = SampleSeason.Programme;
        return programme with
        {
            Name = text,
            Author = new(payload, text),
            Season = programme.Season with { Next = text },
            Channels = [.. programme.Channels.Select(channel => channel with { Name = text, Dialogues = text })],
            Classes = [.. programme.Classes.Select(each => each with { Name = text })],
            Areas = [.. programme.Areas.Select(area => area with { Name = text })],
            Comments = [.. programme.Comments.Select(field => field with { Name = text })],
            Questions = [.. programme.Questions.Select(question => question with { Text = text, Options = [.. question.Options.Select(option => option with { Text = text })] })],
            Participants = [.. programme.Participants.Select(participant => participant with { Name = payload })],
        };
    }
}
