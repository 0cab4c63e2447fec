using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Newsletters;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Newsletters;

public sealed class NewsletterGoldenTests
{
    public static TheoryData<string, string> Letters => new MatrixTheoryData<string, string>(["final", "running"], TemplateFolder.Languages);

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_newsletter_reads_as_it_was_approved(string phase, string language)
    {
        var letter = Write(SampleNewsletter.In(phase == "final" ? Phase.Final : Phase.Running, language), language);

        $"{letter.Mail.Subject}\n\n{letter.Mail.Text}".ShouldBeGolden($"newsletter-{phase}.{language}.txt");
        letter.Mail.Html.ShouldBeGolden($"newsletter-{phase}.{language}.html");
        if (language == "nb") letter.Mail.LedgerJson.ShouldBeGolden($"newsletter-{phase}.ledger.json");
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_figures_to_paste_read_as_they_were_approved(string phase, string language)
    {
        var block = Write(SampleNewsletter.In(phase == "final" ? Phase.Final : Phase.Running, language), language).Statistics;

        $"{block.Text}\n=====\n\n{block.Markdown}\n=====\n\n{block.Html}".ShouldBeGolden($"statistics-{phase}.{language}.txt");
    }

    private static RenderedNewsletter Write(NewsletterRequest request, string language) => new NewsletterRenderer(RealTemplates.Library, RealTemplates.In(language)).Render(request);
}
