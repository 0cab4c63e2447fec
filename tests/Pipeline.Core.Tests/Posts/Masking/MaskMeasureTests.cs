namespace Pipeline.Core.Tests.Posts.Masking;

public sealed class MaskMeasureTests(ITestOutputHelper output)
{
    [Fact]
    public void Labelled_sentences_keep_no_participant_and_hardly_a_name()
    {
        var measure = MaskMeasure.Of("labelled.txt");

        output.WriteLine($"{Figures(measure)}; missed: {measure.Missed}; too much: {string.Join("; ", measure.Excess)}");
        measure.Recall("roster").ShouldBe(1, measure.Missed);
        measure.Recall("name").ShouldBeGreaterThanOrEqualTo(0.99, measure.Missed);
        measure.Precision.ShouldBeGreaterThanOrEqualTo(0.97, string.Join("; ", measure.Excess));
    }

    [Theory]
    [InlineData("unseen.txt")]
    [InlineData("unseen-2.txt")]
    [InlineData("unseen-3.txt")]
    [InlineData("unseen-4.txt")]
    [InlineData("unseen-5.txt")]
    [InlineData("unseen-6.txt")]
    [InlineData("unseen-7.txt")]
    [InlineData("unseen-8.txt")]
    [InlineData("unseen-9.txt")]
    public void Sentences_that_no_list_was_made_for_keep_no_participant_and_no_name(string file)
    {
        var measure = MaskMeasure.Of(file);

        output.WriteLine($"{Figures(measure)}; missed: {measure.Missed}; too much: {string.Join("; ", measure.Excess)}; shown: {string.Join("; ", measure.Shown)}");
        measure.Recall("roster").ShouldBe(1);
        measure.Recall("name").ShouldBeGreaterThanOrEqualTo(0.99, measure.Missed);
        measure.Precision.ShouldBeGreaterThanOrEqualTo(0.97, string.Join("; ", measure.Excess));
        measure.Shown.ShouldBeEmpty();
    }

    private static string Figures(MaskMeasure measure) =>
        $"all {measure.Recall():P1}, roster {measure.Recall("roster"):P1}, names {measure.Recall("name"):P1}, " +
        $"precision {measure.Precision:P1}";
}
