using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Functions;

public sealed class GeometryTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    [Theory]
    [InlineData("Var det bra?", "Var det bra?")]
    [InlineData("Var det enkelt å komme fram til riktig kundebehandler?", "Var det enkelt å komme fram til|riktig kundebehandler?")]
    [InlineData("Brukte kundebehandleren kunnskapen sin til å finne den beste løsningen for deg?", "Brukte kundebehandleren|kunnskapen sin til å finne …")]
    [InlineData("Kundetilfredshetsundersøkelsesresultatet ditt?", "Kundetilfredshetsundersøkels…|ditt?")]
    public void A_text_is_broken_at_blanks_into_lines_that_have_room_and_cut_where_there_are_too_many(string text, string lines) =>
        folder.Render("{{ for line in (words | fit_lines 194 2 \"soft\") }}{{ line | text }}{{ if !for.last }}|{{ end }}{{ end }}", model: Model.Of(("words", text))).Text.ShouldBe(lines + "\n");

    [Theory]
    [InlineData("Kari", "Kari")]
    [InlineData("Bydelskontoret Mellomåsen", "Bydelskontoret…")]
    public void A_name_is_cut_where_it_has_no_room(string name, string cut) =>
        folder.Render("{{ who | fit 115 \"\" | name }}", model: Model.Of(("who", name))).Text.ShouldBe(cut + "\n");

    public void Dispose() => folder.Dispose();
}
