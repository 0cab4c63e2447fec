using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Engine;

public sealed class IncludeTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("før {{ include \"part.scriban-html\" }} etter", "før <b>&lt;Kari&gt;</b> etter")]
    [InlineData("{{ for each in [\"a\", \"b\"] }}{{ each }}{{ include \"part.scriban-html\" }}{{ end }}", "a<b>&lt;Kari&gt;</b>b<b>&lt;Kari&gt;</b>")]
    [InlineData("{{ kept = include \"part.scriban-html\" }}først, så {{ kept }}", "først, så <b>&lt;Kari&gt;</b>")]
    [InlineData("{{ if (include \"part.scriban-html\") != \"\" }}ja{{ end }}", "ja")]
    [InlineData("{{ capture kept }}{{ include \"part.scriban-html\" }}{{ end }}nå", "nå")]
    public void What_an_include_writes_stands_where_it_is_asked_for_and_is_escaped_once(string source, string expected)
    {
        folder.With("part.scriban-html", "<b>{{ person }}</b>");

        folder.Render(source, "html", Model.Of(("person", "<Kari>"))).Text.ShouldBe(expected);
    }

    [Fact]
    public void What_an_include_is_given_is_worked_out_with_the_callers_names_and_changes_none_of_them()
    {
        folder.With("part.scriban-html", "{{ $of }}{{ $of = \"indre\" }}");

        folder.Render("{{ $of = \"ytre\" }}{{ include \"part.scriban-html\" of: ($of + \"!\") }}, {{ $of }}", "html").Text.ShouldBe("ytre!, ytre");
    }

    [Fact]
    public void The_callers_own_names_are_unknown_in_what_it_includes()
    {
        folder.With("part.scriban-html", "{{ $mine }}");

        var fault = Should.Throw<TemplateException>(() => folder.Render("{{ $mine = \"x\" }}{{ include \"part.scriban-html\" }}", "html")).Fault;

        (fault.Template, fault.Line).ShouldBe(("part.scriban-html", 1));
    }
}
