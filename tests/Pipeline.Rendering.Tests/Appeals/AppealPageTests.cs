using AngleSharp.Html.Parser;
using Pipeline.Core.Appeals;
using Pipeline.Rendering.Appeals;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Builders;

namespace Pipeline.Rendering.Tests.Appeals;

public sealed class AppealPageTests
{
    public static TheoryData<string> Languages => [.. TemplateFolder.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_face_of_the_page_reads_as_it_was_approved(string language)
    {
        foreach (var face in Enum.GetValues<AppealFace>())
            MainOf(Render(face, language)).ShouldBeGolden($"appeal-{face}.{language}.html".ToLowerInvariant());
    }

    [Fact]
    public void The_whole_page_is_hidden_from_search_engines_and_runs_nothing()
    {
        var page = new HtmlParser().ParseDocument(Render(AppealFace.Form, "nb"));

        page.QuerySelectorAll("script").ShouldBeEmpty();
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex, nofollow");
        page.QuerySelectorAll("label").Select(label => page.GetElementById(label.GetAttribute("for")!)!.LocalName).ShouldBe(["select", "textarea"]);
    }

    [Fact]
    public void The_page_tells_nothing_of_the_shopper_nor_the_day() =>
        Render(AppealFace.Kept, "nb").ShouldSatisfyAllConditions(
            page => page.ShouldNotContain("s-017"), page => page.ShouldNotContain("resp-000123"), page => page.ShouldNotContain("14. januar"));

    private static string Render(AppealFace face, string language)
    {
        var programme = new ProgrammeBuilder().Build();
        var evaluation = new EvaluationBuilder(programme).About("nordlys-kraft").Build();
        var appeal = new Appeal(
            "a-1", programme.Id, "nordlys-kraft", evaluation.Id, AppealKind.Other, "Feil.", AppealParty.Participant, null, new(2026, 2, 2, 12, 0, 0, TimeSpan.Zero), [], null);
        var shown = face switch
        {
            AppealFace.Kept => appeal,
            AppealFace.Form => appeal.With(new(AppealState.Declined, null, "Skjult.", null, appeal.OpenedAt)),
            _ => null,
        };
        return new AppealPage(RealTemplates.Library, RealTemplates.Options).Render(new(programme, programme.FindParticipant("nordlys-kraft")!, evaluation, language, face, shown)
        {
            Said = face is AppealFace.Incomplete or AppealFace.TooLong ? "Vi <spurte> 3 ganger." : null,
        });
    }

    private static string MainOf(string page) => new HtmlParser().ParseDocument(page).QuerySelector("main")!.InnerHtml.Trim() + "\n";
}
