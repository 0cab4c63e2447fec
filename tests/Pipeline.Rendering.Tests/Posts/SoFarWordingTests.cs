using Pipeline.Core.Posts;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class SoFarWordingTests
{
    [Fact]
    public void Both_questions_stand_in_full_with_their_score()
    {
        var text = Write(SampleSeason.SoFar());

        text.ShouldContain("- Følte du deg velkommen når du ble mottatt som du ble? **Score: 88,9**");
        text.ShouldContain("- Følte du deg verdsatt som mulig ny kunde i denne dialogen? **Score: 75,1**");
        text.ShouldContain("fallet så langt 13,8 poeng");
    }

    [Theory]
    [InlineData("vinner")]
    [InlineData("endelig")]
    [InlineData("resultatet er klart")]
    [InlineData("årets kundesenter")]
    [InlineData("gratulerer")]
    public void Nothing_sounds_final(string word) => Write(SampleSeason.SoFar()).ShouldNotContain(word, Case.Insensitive);

    [Fact]
    public void Every_participant_is_wished_good_luck() => Write(SampleSeason.SoFar()).ShouldContain("Lykke til, alle deltakere i Kundeserviceprisen 2021!");

    [Fact]
    public void Quotes_are_masked_and_never_name_anybody()
    {
        var text = Write(SampleSeason.SoFar());

        text.ShouldContain("> H\\*n var som en venn med full oversikt, og h\\*n som overtok var like blid.");
        text.ShouldNotContain("Kari");
        text.ShouldNotContain("22 33");
    }

    [Fact]
    public void Without_comments_there_is_no_heading_for_them() => Write(SampleSeason.SoFar(evaluations: [])).ShouldNotContain("egne ord");

    [Fact]
    public void With_too_few_dialogues_the_post_says_so_and_shows_no_number()
    {
        var text = Write(SampleSeason.SoFar(new FixedFigures(), []));

        text.ShouldContain("Det er ennå for få dialoger til å vise tall");
        text.ShouldNotContain("Score:");
    }

    [Fact]
    public void A_difference_too_uncertain_to_be_a_fall_is_not_called_one()
    {
        var text = Write(SampleSeason.SoFar(SampleSeason.Running().Points("change(welcome>valued)", -13.8, 9, -35, 8)));

        text.ShouldStartWith("# Så langt i Kundeserviceprisen 2021\n");
        text.ShouldNotContain("fallet");
    }

    [Theory]
    [InlineData("no-such-post")]
    [InlineData("../reports/participant")]
    public void A_post_without_a_template_is_refused(string template) =>
        Should.Throw<TemplateException>(() => Write(SampleSeason.SoFar() with { Template = template }));

    private static string Write(PostRequest request) => new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(request).Markdown;
}
