using Pipeline.Core.Results;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Functions;

public sealed class DurationTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    [Theory]
    [InlineData(1, "1 sekund")]
    [InlineData(119.4, "119 sekunder")]
    [InlineData(120, "2 minutter")]
    [InlineData(7_199, "120 minutter")]
    [InlineData(7_200, "2,0 timer")]
    [InlineData(13_000, "3,6 timer")]
    [InlineData(172_800, "2,0 døgn")]
    public void A_wait_is_told_in_the_unit_that_a_reader_thinks_in(double seconds, string expected)
    {
        var figures = new FixedFigures().With("quantile(wait;0.5)", seconds, 25, FigureUnit.Seconds);

        var (text, _) = folder.Render("{{ figure \"quantile(wait;0.5)\" | duration }}", figures: figures);

        text.Replace('\u00a0', ' ').ShouldBe(expected + "\n");
    }

    [Fact]
    public void Places_that_the_data_allow_are_one_place_when_they_allow_no_other()
    {
        var figures = new FixedFigures().With("rank(total|participant=x)", 2, 25, FigureUnit.Count, 1, 5).With("rank(total|participant=y)", 2, 25, FigureUnit.Count, 2, 2);

        folder.Render("{{ figure \"rank(total|participant=x)\" | places }}, {{ figure \"rank(total|participant=y)\" | places }}", figures: figures).Text.ShouldBe("1 til 5, 2\n");
    }

    [Fact]
    public void A_spread_has_no_sign() =>
        folder.Render("{{ figure \"spread(total)\" | size }}", figures: new FixedFigures().Points("spread(total)", 14.24, 25)).Text.ShouldBe("14,2\n");

    public void Dispose() => folder.Dispose();
}
