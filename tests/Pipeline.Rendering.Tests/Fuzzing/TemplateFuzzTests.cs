using System.Text;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Rendering.Verification;
using Pipeline.Testing.Fuzzing;

namespace Pipeline.Rendering.Tests.Fuzzing;

/// <summary>What an editor may write, as bytes that are nearly right: templates, locales, word lists, and drafts with their ledgers. A fault is named, and nothing else is thrown.</summary>
public sealed class TemplateFuzzTests : IDisposable
{
    private const int Rounds = 200;

    private readonly TemplateFolder folder = new();

    [Theory]
    [InlineData("txt")]
    [InlineData("md")]
    [InlineData("html")]
    public Task A_template_is_rendered_or_names_its_fault(string kind)
    {
        string[] corpus =
        [
            "Hei {{ person.name }}, {{ for each in people }}{{ each | string.upcase }}{{ if !for.last }}, {{ end }}{{ end }}.\n",
            "{{ func twice(x); ret x + x; end }}{{ twice person.name }} {{ figure \"total(all)\" | score }} {{ case person.name }}{{ when \"Kari\" }}ja{{ else }}nei{{ end }}",
            "{{~ capture text ~}}<b>{{ people | array.join \" og \" }}</b>{{~ end ~}}{{ text }} {{ fixed \"alltid\" }} {{ person.name | string.truncate 3 }}{{ while false }}{{ end }}",
        ];
        var model = Model.Of(("person", Model.Of(("name", "Kari"), ("friend", null))), ("people", Model.List(["Kari", "Ola"])));
        return Fuzz.RunAsync(Rounds, corpus, input =>
        {
            try
            {
                folder.Render(Encoding.UTF8.GetString(input), kind, model);
            }
            catch (TemplateException named)
            {
                named.Fault.Detail.ShouldNotBeEmpty();
            }

            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("locales/nb.json")]
    [InlineData("claims/nb.json")]
    [InlineData("facts.json")]
    public Task Words_and_facts_are_taken_or_their_fault_is_told(string name)
    {
        var original = File.ReadAllText(Path.Combine(RealTemplates.Options.TemplatesRoot, name));
        return Fuzz.RunAsync(Rounds / 4, [original], input =>
        {
            TemplateCheck.Run(folder.With(name, Encoding.UTF8.GetString(input)).Load()).ShouldNotBeNull();
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("result", "md")]
    [InlineData("so-far", "html")]
    public async Task A_draft_and_its_ledger_are_compared_or_refused(string name, string form)
    {
        var verifier = new DraftVerifier(RealTemplates.Library);
        var (text, ledger) = (Golden($"{name}.{form}"), Golden($"{name}.ledger.json"));

        await Fuzz.RunAsync(Rounds / 8, [text], input => VerifyAsync(Encoding.UTF8.GetString(input), ledger));
        await Fuzz.RunAsync(Rounds / 8, [ledger], input => VerifyAsync(text, Encoding.UTF8.GetString(input)));

        Task VerifyAsync(string draft, string kept)
        {
            try
            {
                verifier.Verify(form, draft, kept).ShouldNotBeNull();
            }
            catch (FormatException refused)
            {
                refused.Message.ShouldNotBeEmpty();
            }

            return Task.CompletedTask;
        }
    }

    public void Dispose() => folder.Dispose();

    private static string Golden(string name) => File.ReadAllText(Path.Combine(RealTemplates.RepoRoot, "tests", "Pipeline.Rendering.Tests", "Golden", name));
}
