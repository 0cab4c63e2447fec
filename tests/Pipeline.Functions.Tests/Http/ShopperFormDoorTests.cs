using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Filling;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Rendering;
using Pipeline.Rendering.Filling;
using Pipeline.Rendering.Templates;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Http;

/// <summary>The form's door while storage is down.</summary>
public sealed class ShopperFormDoorTests
{
    private const string Typed = "date=2026-01-14&outcome=answered&comments.agent=%22Hei%22%0D%0A%3Cb%3E&answers.good=";

    private readonly DownLinks links = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_typed_comes_back_in_a_page_that_sends_it_again()
    {
        var answer = await Call.AnswerAsync(await Door().TakeAsync(Post(), "prisen", "token", Cancellation));

        answer.Status.ShouldBe(503);
        answer.Headers.RetryAfter.ToString().ShouldBe("30");
        answer.Headers.CacheControl.ToString().ShouldBe("no-store");
        answer.Headers.ContentType.ToString().ShouldStartWith("text/html");
        answer.Body.ShouldContain("<form method=\"post\">");
        answer.Body.ShouldContain("name=\"comments.agent\" value=\"&quot;Hei&quot;\n&lt;b&gt;\"");
        answer.Body.ShouldContain("name=\"date\" value=\"2026-01-14\"");
    }

    [Fact]
    public async Task Who_only_looks_is_asked_to_load_the_page_again()
    {
        var request = Call.Request("");
        request.Method = "GET";
        request.Headers.AcceptLanguage = "sv-SE";

        var answer = await Call.AnswerAsync(await Door().ShowAsync(request, "prisen", "token", Cancellation));

        answer.Status.ShouldBe(503);
        answer.Body.ShouldContain("<html lang=\"sv\"");
        answer.Body.ShouldNotContain("<form");
    }

    [Fact]
    public async Task A_fault_that_is_no_outage_is_not_told_as_one()
    {
        links.Fault = new InvalidOperationException("A fault of ours.");

        await Should.ThrowAsync<InvalidOperationException>(() => Door().TakeAsync(Post(), "prisen", "token", Cancellation));
    }

    [Fact]
    public async Task More_than_a_form_holds_is_refused() =>
        (await Door().TakeAsync(Call.Request(new string('a', Bodies.Single + 1), "application/x-www-form-urlencoded"), "prisen", "token", Cancellation)).Status.ShouldBe(413);

    private static HttpRequest Post()
    {
        var request = Call.Request(Typed, "application/x-www-form-urlencoded");
        request.Method = "POST";
        return request;
    }

    private ShopperFormDoor Door()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-02-01T05:00:00Z", CultureInfo.InvariantCulture));
        var programmes = new ProgrammeCatalogue(new InMemoryProgrammeStore());
        var evaluations = new InMemoryEvaluationStore();
        var options = new RenderingOptions { TemplatesRoot = Path.Combine(AppContext.BaseDirectory, "templates") };
        return new ShopperFormDoor(
            new FillForm(links, programmes, evaluations, new InMemoryPeriodStore(), new TakeEvaluations(programmes, evaluations, NobodyErased.Here, clock), clock),
            new FormPage(TemplateLibrary.Load(options.TemplatesRoot), options), new FailedLookups(clock), clock, NullLogger<ShopperFormDoor>.Instance);
    }

    private sealed class DownLinks : IShopperLinks
    {
        public Exception Fault { get; set; } = new TimeoutException("No answer came.");

        public Task<ShopperLink?> FindAsync(string programme, string id, CancellationToken cancellationToken) => Task.FromException<ShopperLink?>(Fault);

        public Task<IReadOnlyList<ShopperLink>> ListAsync(string programme, CancellationToken cancellationToken) => Task.FromException<IReadOnlyList<ShopperLink>>(Fault);

        public Task AddAsync(IReadOnlyList<ShopperLink> links, CancellationToken cancellationToken) => Task.FromException(Fault);

        public Task<bool> SaveAsync(ShopperLink link, CancellationToken cancellationToken) => Task.FromException<bool>(Fault);

        public Task<bool> DeleteAsync(ShopperLink link, CancellationToken cancellationToken) => Task.FromException<bool>(Fault);
    }
}
