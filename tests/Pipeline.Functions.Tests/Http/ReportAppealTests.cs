using Pipeline.Core.Appeals;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Functions.Triggers;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests.Http;

public sealed class ReportAppealTests
{
    private const string Form = "kind=data-error&text=Det+var+ikke+oss.";

    private static readonly string Own = DialogueReference.Of(AppealAward.Id, AppealAward.Participant, "nordlys-kraft-0");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_contact_sees_the_form_and_then_that_its_appeal_is_kept()
    {
        var pipeline = await AppealAward.PlayAsync();

        (await ReadAsync(pipeline, Own)).Body.ShouldBe("Form nordlys-kraft-0");
        (await SendAsync(pipeline, Own, Form)).Body.ShouldBe("Kept nordlys-kraft-0");
        (await ReadAsync(pipeline, Own)).Body.ShouldBe("Kept nordlys-kraft-0");

        var appeal = (await pipeline.Appeals.Store.ListAsync(AppealAward.Id, Cancellation)).Single();
        (appeal.Kind, appeal.Text, appeal.OpenedBy).ShouldBe((AppealKind.DataError, "Det var ikke oss.", AppealParty.Participant));
    }

    [Fact]
    public async Task The_page_is_kept_by_nobody_found_by_nobody_and_may_send_only_its_form()
    {
        var answer = await ReadAsync(await AppealAward.PlayAsync(), Own);

        answer.Headers.CacheControl.ToString().ShouldBe("no-store");
        answer.Headers["X-Robots-Tag"].ToString().ShouldBe("noindex, nofollow");
        answer.Headers.ContentSecurityPolicy.ToString().ShouldContain("form-action 'self'");
        answer.Headers.ContentSecurityPolicy.ToString().ShouldContain("default-src 'none'");
    }

    [Fact]
    public async Task A_dialogue_of_somebody_else_and_a_token_of_nothing_are_not_found()
    {
        var pipeline = await AppealAward.PlayAsync();

        (await SendAsync(pipeline, DialogueReference.Of(AppealAward.Id, "fjord-energi", "fjord-energi-0"), Form)).Status.ShouldBe(404);
        (await SendAsync(pipeline, "", Form)).Status.ShouldBe(404);
        (await SendAsync(pipeline, Own, Form, token: "nothing")).Status.ShouldBe(404);
        (await pipeline.Appeals.Store.ListAsync(AppealAward.Id, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_teaser_shows_no_dialogues_so_none_can_be_appealed_from_it()
    {
        var pipeline = await AppealAward.PlayAsync();
        var teaser = (await pipeline.Reports.FindAsync(AppealAward.Id, "season", "fjord-energi", Cancellation))!;

        (await ReadAsync(pipeline, DialogueReference.Of(AppealAward.Id, "fjord-energi", "fjord-energi-0"), teaser.Token)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_link_that_was_taken_back_opens_no_form()
    {
        var pipeline = await AppealAward.PlayAsync();
        var report = (await pipeline.Reports.FindAsync(AppealAward.Id, "season", AppealAward.Participant, Cancellation))!;
        await pipeline.Reports.SaveAsync(report with { Revoked = true }, (await pipeline.Reports.ReadAsync(report, Cancellation))!, Cancellation);

        (await ReadAsync(pipeline, Own)).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("kind=other&text=+", "Incomplete")]
    [InlineData("text=Feil", "Incomplete")]
    [InlineData("kind=nonsense&text=Feil", "Incomplete")]
    [InlineData("", "Incomplete")]
    public async Task A_form_that_lacks_something_says_so(string body, string face)
    {
        var answer = await SendAsync(await AppealAward.PlayAsync(), Own, body);

        (answer.Status, answer.Body).ShouldBe((422, $"{face} nordlys-kraft-0"));
    }

    [Fact]
    public async Task A_text_of_four_thousand_characters_is_taken_and_a_longer_one_is_not()
    {
        var pipeline = await AppealAward.PlayAsync();

        (await SendAsync(pipeline, Own, $"kind=other&text={new string('a', 4001)}")).Status.ShouldBe(422);
        (await SendAsync(pipeline, Own, $"kind=other&text={new string('a', 4000)}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_report_leads_from_its_list_of_dialogues_to_the_page()
    {
        var answer = await Call.AnswerAsync(Pages.AppealOf("to/ken", "a b"));

        (answer.Status, answer.Headers.Location.ToString()).ShouldBe((303, "/r/to%2Fken/appeal?dialogue=a%20b"));
    }

    private static async Task<CallAnswer> ReadAsync(InMemoryPipeline pipeline, string dialogue, string? token = null)
    {
        var door = new ReadAppeal(AppealsOf(pipeline), new FailedLookups(pipeline.Clock), AppealAward.Door);
        return await Call.AnswerAsync(await door.RunAsync(AppealAward.Asking($"?dialogue={dialogue}"), token ?? await TokenAsync(pipeline), Cancellation));
    }

    private static async Task<CallAnswer> SendAsync(InMemoryPipeline pipeline, string dialogue, string body, string? token = null)
    {
        var door = new PostReportAppeal(AppealsOf(pipeline), new FailedLookups(pipeline.Clock), AppealAward.Door);
        return await Call.AnswerAsync(await door.RunAsync(AppealAward.Asking($"?dialogue={dialogue}", body), token ?? await TokenAsync(pipeline), Cancellation));
    }

    private static ReportAppeals AppealsOf(InMemoryPipeline pipeline) => new(
        pipeline.Reports, new ProgrammeCatalogue(pipeline.Programmes), pipeline.Evaluations, pipeline.Appeals.Store, pipeline.Appeals.Open, new PlainPage(), pipeline.Clock);

    private static async Task<string> TokenAsync(InMemoryPipeline pipeline) =>
        (await pipeline.Reports.FindAsync(AppealAward.Id, "season", AppealAward.Participant, Cancellation))!.Token;

    private sealed class PlainPage : IAppealPage
    {
        public string Render(AppealPageRequest request) => $"{request.Face} {request.Evaluation.Id}";
    }
}
