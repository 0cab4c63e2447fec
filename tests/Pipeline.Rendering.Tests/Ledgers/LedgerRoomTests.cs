using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Ledgers;

public sealed class LedgerRoomTests : IDisposable
{
    private const int Numbers = 500;

    /// <summary>An entry holds five references and a line, 48 bytes; before the runtime has compiled for speed what writes it, twice as much is taken around it.</summary>
    private const int BytesOfAnEntry = 200, BytesOfTheRest = 8_000;

    private readonly TemplateFolder folder = new();

    [Fact]
    public void A_page_takes_the_room_of_its_text_and_its_ledger_and_little_more()
    {
        var library = folder.With("page.scriban-html", "{{ for id in ids }}<p>{{ figure id | score }}</p>{{ end }}").Load();
        var locale = library.Localised("page.scriban-html", "nb").Locale;
        var figures = new FixedFigures().With("mean(welcome)", 63.25, 25, FigureUnit.Score);
        var model = Model.Of(("ids", Model.List(Enumerable.Repeat<object?>("mean(welcome)", Numbers))));
        var length = Write();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Write();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.ShouldBeLessThan((sizeof(char) * length) + (Numbers * BytesOfAnEntry) + BytesOfTheRest);

        int Write()
        {
            using var run = new RenderRun(library, locale, figures, new(2021, 3, 31));
            return run.WriteHtml("page.scriban-html", "html", model).Text.Length;
        }
    }

    public void Dispose() => folder.Dispose();
}
