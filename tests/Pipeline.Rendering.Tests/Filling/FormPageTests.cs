using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pipeline.Core;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Filling;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Filling;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Builders;

namespace Pipeline.Rendering.Tests.Filling;

public sealed class FormPageTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    public static TheoryData<string> Languages => [.. TemplateFolder.Languages];

    private static FormPage Page { get; } = new(RealTemplates.Library, RealTemplates.Options);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_face_of_the_form_reads_as_it_was_approved(string language)
    {
        MainOf(Page.Form(Request(language, channel: null))).ShouldBeGolden($"form-choose.{language}.html");
        MainOf(Page.Form(Request(language, "email"))).ShouldBeGolden($"form-new.{language}.html");
        MainOf(Page.Form(Faulty(language))).ShouldBeGolden($"form-faulty.{language}.html");
        MainOf(Page.Form(Revised(language, takesAnswers: true))).ShouldBeGolden($"form-sent.{language}.html");
        MainOf(Page.Form(Revised(language, takesAnswers: false))).ShouldBeGolden($"form-closed.{language}.html");
        MainOf(Page.Unreachable(language, new Dictionary<string, string> { ["date"] = "2026-01-14" })).ShouldBeGolden($"form-unreachable.{language}.html");
    }

    [Fact]
    public void Every_question_of_the_channel_is_asked_with_every_answer_and_a_blank_and_no_question_of_another_is()
    {
        var page = Parse(Page.Form(Request("nb", "phone")));

        var asked = Award.Questions.Where(question => question.AppliesTo("phone")).ToList();
        page.QuerySelectorAll(".questions fieldset").Select(each => each.Id).ShouldBe(asked.Select(question => FieldNames.Answer(question.Id)));
        asked.ShouldNotContain(question => question.Id == "spelling");
        foreach (var question in asked)
        {
            Radios(page, FieldNames.Answer(question.Id)).Select(radio => radio.Value)
                .ShouldBe([.. Enumerable.Range(0, question.AnswerCount).Select(question.AnswerAt), ""]);
        }
    }

    [Fact]
    public void A_question_that_the_participant_s_class_may_leave_out_says_so()
    {
        var optional = Parse(Page.Form(Request("nb", "phone", participant: "elvebyen-kommune"))).GetElementById("answers.would-buy")!;
        var asked = Parse(Page.Form(Request("nb", "phone"))).GetElementById("answers.would-buy")!;

        optional.TextContent.ShouldContain("(kan stå ubesvart)");
        asked.TextContent.ShouldNotContain("(kan stå ubesvart)");
    }

    [Fact]
    public void Faults_stand_at_their_fields_and_in_a_list_that_leads_to_them_and_what_was_typed_is_kept()
    {
        var page = Parse(Page.Form(Faulty("nb")));

        ((IHtmlInputElement)page.GetElementById("date")!).Value.ShouldBe("2027-01-01");
        page.GetElementById("date")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.GetElementById(page.GetElementById("date")!.GetAttribute("aria-describedby")!)!.TextContent.ShouldBe("Dagen er utenfor sesongen.");
        page.GetElementById(page.GetElementById("answers.valued")!.GetAttribute("aria-describedby")!)!.TextContent.ShouldBe("Svaret finnes ikke i skjemaet. Velg på nytt.");
        foreach (var link in page.QuerySelectorAll("[role=alert] a")) page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();
        page.QuerySelectorAll("[role=alert] li").Length.ShouldBe(3);
        ((IHtmlTextAreaElement)page.GetElementById("comments.agent")!).Value.ShouldBe("Første <linje> 1\nAndre & siste");
        Radios(page, "answers.welcome").Single(radio => radio.IsChecked).Value.ShouldBe("yes");
        Radios(page, "answers.csat").Single(radio => radio.IsChecked).Value.ShouldBe("4");
        ((IHtmlInputElement)page.GetElementById("wait")!).Value.ShouldBe("mange");
    }

    [Fact]
    public void A_revision_with_faults_shows_its_faults_and_the_form_and_not_what_was_sent_before()
    {
        var page = Parse(Page.Form(Revised("nb", takesAnswers: true) with { Faults = [new("time", FieldFaultKind.NotATime)] }));

        page.QuerySelector("main")!.TextContent.ShouldNotContain("Vi fikk vurderingen");
        page.QuerySelectorAll("dl, details").ShouldBeEmpty();
        page.QuerySelectorAll("[role=alert] li").ShouldHaveSingleItem();
        page.QuerySelector("form button")!.TextContent.ShouldBe("Send endringene");
    }

    [Fact]
    public void What_was_sent_is_shown_with_the_questions_that_stand_blank_and_fills_the_fields_until_it_can_be_changed_no_more()
    {
        var open = Parse(Page.Form(Revised("nb", takesAnswers: true)));
        var closed = Parse(Page.Form(Revised("nb", takesAnswers: false)));

        open.QuerySelector("dl")!.TextContent.ShouldContain("Spørsmål welcome?");
        open.QuerySelectorAll(".faults li").Select(each => each.TextContent).ShouldContain("Spørsmål asked-needs?");
        ((IHtmlInputElement)open.GetElementById("wait")!).Value.ShouldBe("90");
        Radios(open, "answers.welcome").Single(radio => radio.IsChecked).Value.ShouldBe("yes");
        closed.QuerySelector("dl")!.TextContent.ShouldBe(open.QuerySelector("dl")!.TextContent);
        closed.QuerySelectorAll("form, script").ShouldBeEmpty();
    }

    [Fact]
    public void A_form_that_could_not_be_kept_holds_every_field_with_its_line_ends()
    {
        var fields = new Dictionary<string, string> { ["comments.agent"] = "\"Hei\" <b>1</b>\nto", ["date"] = "2026-01-14", ["answers.welcome"] = "" };

        var page = Parse(Page.Unreachable("", fields));

        page.QuerySelectorAll<IHtmlInputElement>("form input[type=hidden]").ToDictionary(each => each.Name!, each => each.Value)
            .ShouldBe(new Dictionary<string, string> { ["comments.agent"] = "\"Hei\" <b>1</b>\nto", ["date"] = "2026-01-14" });
        page.DocumentElement.GetAttribute("lang").ShouldBe("nb");
    }

    [Fact]
    public void Every_fault_of_every_field_has_words_in_every_language_and_a_place_that_exists()
    {
        string[] fields = ["date", "time", "outcome", "responder", "wait", "answers.welcome", "answers.csat", "comments.agent"];
        foreach (var language in TemplateFolder.Languages)
        {
            foreach (var kind in Enum.GetValues<FieldFaultKind>())
            {
                var page = Parse(Page.Form(Request(language, "chat") with { Faults = [.. fields.Select(field => new FieldFault(field, kind)), new("channel", kind), new("", kind)] }));

                page.QuerySelectorAll("[role=alert] li").Length.ShouldBe(fields.Length + 2);
                page.QuerySelectorAll(".fault").Length.ShouldBe(fields.Length);
                foreach (var described in page.QuerySelectorAll("[aria-describedby]"))
                    foreach (var id in described.GetAttribute("aria-describedby")!.Split(' ')) page.GetElementById(id).ShouldNotBeNull();
            }
        }
    }

    [Fact]
    public void The_form_is_offered_in_the_languages_that_all_of_its_questions_are_written_in()
    {
        var texts = new Dictionary<string, string> { ["nb"] = "Bra?", ["sv"] = "Bra?", ["fi"] = "Hyvä?" };
        var question = ProgrammeBuilder.Scored("good", "wait", ("yes", 1), ("no", 0));
        var programme = new ProgrammeBuilder().WithQuestions(question with { Text = new LocalText(texts, "nb") }).Build();

        Page.Languages(programme).ShouldBe(["nb", "sv"]);
        Page.Languages(new ProgrammeBuilder().WithQuestions(question with { Text = new LocalText(texts, "nb") }, question with { Id = "other" }).Build()).ShouldBe(["nb"]);
    }

    private static FormPageRequest Request(string language, string? channel, string participant = "nordlys-kraft") => new(
        Visit(participant, sent: null, takesAnswers: true), language, channel, new Dictionary<string, string>(), [], new(2026, 2, 1));

    private static FormPageRequest Faulty(string language) => Request(language, "phone") with
    {
        Fields = new Dictionary<string, string>
        {
            ["date"] = "2027-01-01",
            ["time"] = "10:32",
            ["outcome"] = "answered",
            ["wait"] = "mange",
            ["unit"] = "hours",
            ["answers.welcome"] = "yes",
            ["answers.csat"] = "4",
            ["answers.valued"] = "kanskje",
            ["comments.agent"] = "Første <linje> 1\nAndre & siste",
        },
        Faults = [new("date", FieldFaultKind.OutsideSeason), new("wait", FieldFaultKind.NotAWait), new("answers.valued", FieldFaultKind.Unknown)],
    };

    private static FormPageRequest Revised(string language, bool takesAnswers)
    {
        var evaluation = new Evaluation(
            "form:1", Award.Id, "nordlys-kraft", "phone", new(2026, 1, 14, 10, 32, 0, TimeSpan.FromHours(1)), null, Responder.Handover, Outcome.Answered, 90,
            new Dictionary<string, string> { ["welcome"] = "yes", ["csat"] = "4" }, new Dictionary<string, string> { ["agent"] = "Ble kalt 3 ting.\nAlle var hyggelige." });
        var sent = new StoredEvaluation(
            evaluation, Award.LocalDay(evaluation.OccurredAt), EvaluationState.Returned, [], 2, "", new(2026, 1, 15, 8, 0, 0, TimeSpan.Zero), FillForm.Source, default);
        return new(Visit("nordlys-kraft", sent, takesAnswers), language, "phone", FilledFields.Of(Award, evaluation), [], new(2026, 2, 1));
    }

    private static FormVisit Visit(string participant, StoredEvaluation? sent, bool takesAnswers) => new(
        Award, Award.FindParticipant(participant)!,
        new ShopperLink(Award.Id, "1", participant, "s-1", null, default, DateTimeOffset.MaxValue, Revoked: false, null), sent, takesAnswers);

    private static IEnumerable<IHtmlInputElement> Radios(IHtmlDocument page, string name) => page.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(radio => radio.Name == name);

    private static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(page);

    private static string MainOf(string page) => Parse(page).QuerySelector("main")!.InnerHtml.Trim() + "\n";
}
