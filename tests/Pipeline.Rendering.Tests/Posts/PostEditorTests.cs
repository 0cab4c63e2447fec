using Pipeline.Core.Posts;
using Pipeline.Rendering.Posts;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class PostEditorTests
{
    private static readonly RenderedPost Basis = new(
        "Gammel",
        "# Gammel\n\nInnledning.\n\n![Kanaler](chart:by-channel)\n",
        """
        <!doctype html>
        <html lang="nb"><head><title>Gammel</title><meta property="og:title" content="Gammel"><meta name="description" content="Innledning."></head>
        <body><header class="masthead">Prisen</header><main><h1>Gammel</h1><p>Innledning.</p>
        <figure class="chart"><svg viewBox="0 0 1 1" aria-labelledby="by-channel-title by-channel-words"></svg></figure></main></body></html>
        """,
        "{}");

    [Fact]
    public void The_page_tells_the_edited_text_under_its_own_title_around_it_everything_stays()
    {
        var edited = new PostEditor().Edit(Basis, "# Ny tittel\n\nEn bedre innledning.\n\nMer.", "nb");

        edited.ShouldSatisfyAllConditions(
            post => post.Title.ShouldBe("Ny tittel"),
            post => post.Html.ShouldContain("<title>Ny tittel</title>"),
            post => post.Html.ShouldContain("content=\"Ny tittel\""),
            post => post.Html.ShouldContain("content=\"En bedre innledning.\""),
            post => post.Html.ShouldContain("<p>Mer.</p>"),
            post => post.Html.ShouldContain("<header class=\"masthead\">Prisen</header>"),
            post => post.Html.ShouldNotContain("Gammel"));
    }

    [Fact]
    public void Lines_stay_lines()
    {
        new PostEditor().Edit(Basis, "# A\r\n\r\nB\r\n\r\n- c\r\n- d", "nb").ShouldSatisfyAllConditions(
            post => post.Markdown.ShouldBe("# A\n\nB\n\n- c\n- d"), post => post.Html.ShouldContain("<li>d</li>"));
    }

    [Fact]
    public void A_chart_of_the_post_is_drawn_where_the_editor_puts_it_and_another_is_refused()
    {
        new PostEditor().Edit(Basis, "![Kanaler](chart:by-channel)\n\n# A", "nb").Html.ShouldContain("aria-labelledby=\"by-channel-title by-channel-words\"");

        Should.Throw<FormatException>(() => new PostEditor().Edit(Basis, "# A\n\n![x](chart:share)", "nb")).Message.ShouldContain("no chart \"share\"");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("![x](https://elsewhere.example/x.png)")]
    public void Nothing_active_or_foreign_comes_in_by_an_edit(string markdown)
    {
        var html = new PostEditor().Edit(Basis, "# A\n\n" + markdown, "nb").Html;

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("script, main img, [onerror], a[href^='javascript']").ShouldBeEmpty();
    }
}
