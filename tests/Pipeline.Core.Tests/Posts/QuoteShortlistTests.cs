using Pipeline.Core.Evaluations;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Posts;

public sealed class QuoteShortlistTests
{
    private static readonly string[] Channels = ["phone", "email", "chat"];
    private static readonly Programme Programme = new ProgrammeBuilder()
        .WithParticipants([.. Enumerable.Range(0, 12).Select(index => ProgrammeBuilder.NewParticipant($"p{index}", $"Selskap {(char)('A' + index)}", "strom", Entitlement.Full))])
        .Build();

    [Theory]
    [InlineData("Xyloq, en blid person hele veien.")]
    [InlineData("Jeg ventet i 45 minutter på svar.")]
    [InlineData("Tone og stemme var fin hele veien.")]
    [InlineData("Ordrenummeret var aa/bb, sa de til meg.")]
    public void A_comment_that_may_name_somebody_is_not_shortlisted(string text)
    {
        var programme = new ProgrammeBuilder().Build();

        QuoteShortlist.Choose(programme, Many(programme, text), 5).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Jeg snakket med Kari om saken.", "Jeg snakket med [navn] om saken.")]
    [InlineData("Jeg snakket med Qwandel om saken.", "Jeg snakket med [navn] om saken.")]
    [InlineData("Jeg fikk hjelp av Qwandel i saken.", "Jeg fikk hjelp av [navn] i saken.")]
    [InlineData("Xyloq var blid hele veien.", "[navn] var blid hele veien.")]
    [InlineData("Det var rådgiver Qwandel P. som svarte.", "Det var rådgiver [navn] som svarte.")]
    [InlineData("Eg snakka med kari, og ho svara ikkje.", "Eg snakka med [namn], og h*n svara ikkje.")]
    [InlineData("Jeg fikk ring meg på 22 33 44 55, takk.", "Jeg fikk ring meg på [telefon], takk.")]
    [InlineData("Jeg skriv til hjelp@firma.example neste gang.", "Jeg skriv til [e-post] neste gang.")]
    [InlineData("Jeg så firma.no for svaret, sa de.", "Jeg så [lenke] for svaret, sa de.")]
    [InlineData("De ba meg gå til Storgata neste gang.", "De ba meg gå til [sted] neste gang.")]
    [InlineData("Jeg fikk hjelp av nordlys kraft i dag.", "Jeg fikk hjelp av [selskap] i dag.")]
    [InlineData("Jeg fikk hjelp av TeleFirma i dag.", "Jeg fikk hjelp av [selskap] i dag.")]
    public void What_the_mask_knows_is_hidden_and_the_rest_is_quoted(string text, string expected)
    {
        var programme = new ProgrammeBuilder().Build();

        QuoteShortlist.Choose(programme, Many(programme, text), 5).ShouldHaveSingleItem().Text.ShouldBe(expected);
    }

    [Fact]
    public void A_harmless_comment_is_shortlisted_masked()
    {
        var programme = new ProgrammeBuilder().Build();

        var quote = QuoteShortlist.Choose(programme, Many(programme, "Han svarte fint på  chat og\nMessenger. Jeg ble glad!"), 5).ShouldHaveSingleItem();

        quote.Text.ShouldBe("H*n svarte fint på chat og Messenger. Jeg ble glad!");
        quote.Channel.ShouldBe("chat");
        quote.Field.ShouldBe("overall");
    }

    [Theory]
    [InlineData("Bra.")]
    [InlineData("")]
    public void Words_that_say_nothing_are_not_quoted(string text) => QuoteShortlist.Choose(Programme, Many(Programme, text), 5).ShouldBeEmpty();

    [Fact]
    public void No_participant_is_quoted_twice()
    {
        List<Evaluation> evaluations = [];
        foreach (var participant in Programme.Participants)
        {
            evaluations.Add(Said(evaluations.Count, participant.Id, "chat", "positive", $"jeg ble sett og hørt {Letters(evaluations.Count)}"));
            evaluations.Add(Said(evaluations.Count, participant.Id, "phone", "positive", $"det var en god følelse {Letters(evaluations.Count)}"));
        }

        var quotes = QuoteShortlist.Choose(Programme, evaluations, 100);

        quotes.Count.ShouldBe(Programme.Participants.Count);
        quotes.ShouldBeUnique();
    }

    [Fact]
    public void Quotes_are_balanced_by_feeling_and_channel()
    {
        List<Evaluation> evaluations = [];
        foreach (var participant in Programme.Participants)
            foreach (var channel in Channels)
                foreach (var feeling in (string[])["positive", "positive", "positive", "negative", "neutral"])
                    evaluations.Add(Said(evaluations.Count, participant.Id, channel, feeling, $"det var slik det var {Letters(evaluations.Count)}"));

        var quotes = QuoteShortlist.Choose(Programme, evaluations, 8);

        quotes.Select(quote => quote.Feeling).ShouldBe(
            [Feeling.Positive, Feeling.Negative, Feeling.Positive, Feeling.Neutral, Feeling.Positive, Feeling.Negative, Feeling.Positive, Feeling.Neutral]);
        quotes.CountBy(quote => quote.Channel).ShouldAllBe(channel => channel.Value >= 2);
    }

    [Fact]
    public void The_order_of_the_evaluations_does_not_matter()
    {
        var evaluations = Programme.Participants.SelectMany((participant, index) => Channels.Select(channel =>
            Said(index, participant.Id, channel, "positive", $"det var slik det var {channel} {Letters(index)}"))).ToList();

        var quotes = QuoteShortlist.Choose(Programme, evaluations, 6);

        quotes.Count.ShouldBe(6);
        QuoteShortlist.Choose(Programme, [.. evaluations.AsEnumerable().Reverse()], 6).ShouldBe(quotes);
    }

    [Fact]
    public void The_only_dialogue_of_a_class_in_a_channel_is_never_quoted()
    {
        var evaluations = Many(Programme, "det var en god dialog for meg").ToList();
        evaluations.Add(Said(99, "p5", "messenger", "positive", "det var en annen og bedre dialog"));

        QuoteShortlist.Choose(Programme, evaluations, 10).ShouldNotContain(quote => quote.Channel == "messenger");
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    public void Too_few_answered_dialogues_give_no_quotes(int answered, int expected)
    {
        var evaluations = Many(Programme, "det var en god dialog for meg").Take(answered).ToList();
        evaluations.Add(new EvaluationBuilder(Programme).WithId("none").About("p0").Ending(Outcome.NoReply).Saying("overall", "ingen tok telefonen i dag").Build());

        QuoteShortlist.Choose(Programme, evaluations, 10).Count.ShouldBe(expected);
    }

    [Fact]
    public void Without_a_question_on_feelings_the_second_highlighted_question_tells()
    {
        var programme = Programme with { Highlights = Programme.Highlights! with { Sentiment = null } };
        var evaluations = Many(programme, "det var en dialog for meg").Select(each => each with { Answers = new Dictionary<string, string> { ["valued"] = "no" } }).ToList();

        QuoteShortlist.Choose(programme, evaluations, 1).ShouldHaveSingleItem().Feeling.ShouldBe(Feeling.Negative);
    }

    [Fact]
    public void Comments_in_which_little_was_hidden_come_first()
    {
        var evaluations = Programme.Participants.Select((participant, index) =>
            Said(index, participant.Id, "chat", "positive", index % 2 == 0 ? $"jeg snakket lenge med Kari {Letters(index)}" : $"det var slik det var {Letters(index)}"));

        var quotes = QuoteShortlist.Choose(Programme, [.. evaluations], 12);

        quotes.Take(6).ShouldAllBe(quote => !quote.Text.Contains('['));
        quotes.Skip(6).ShouldAllBe(quote => quote.Text.Contains("[navn]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, "Jeg spurte om [bransje] og fikk et godt svar.")]
    [InlineData(4, "Jeg spurte om strømmen og fikk et godt svar.")]
    public void In_a_class_of_fewer_than_four_the_sector_is_hidden(int size, string expected)
    {
        var programme = new ProgrammeBuilder()
            .WithParticipants([.. Enumerable.Range(0, size).Select(index => ProgrammeBuilder.NewParticipant($"p{index}", $"Selskap {(char)('A' + index)}", "strom", Entitlement.Full))])
            .Build();

        QuoteShortlist.Choose(programme, Many(programme, "Jeg spurte om strømmen og fikk et godt svar."), 1).ShouldHaveSingleItem().Text.ShouldBe(expected);
    }

    [Fact]
    public void A_revised_comment_is_another_quote_and_a_repeated_one_the_same()
    {
        var first = QuoteShortlist.Choose(Programme, Many(Programme, "det var en god dialog for meg"), 1).Single().Id;
        var again = QuoteShortlist.Choose(Programme, Many(Programme, "det var en  god dialog for meg"), 1).Single().Id;
        var revised = QuoteShortlist.Choose(Programme, Many(Programme, "det var en fin dialog for meg"), 1).Single().Id;

        again.ShouldBe(first);
        revised.ShouldNotBe(first);
    }

    [Theory]
    [InlineData("Eg kjente eg vart irritert, og ingen høyrde på meg.", "nn")]
    [InlineData("Jeg fikk ikke noe svar på det jeg spurte om.", "nb")]
    [InlineData("Jeg fik ikke noget svar efter en uge.", "da")]
    [InlineData("Jag fick inte något svar och blev sur.", "sv")]
    [InlineData("I was not very happy with the answer.", "en")]
    [InlineData("Suverent!", null)]
    public void A_quote_knows_its_language(string text, string? expected) => QuoteLanguage.Guess(text).ShouldBe(expected);

    private static IReadOnlyList<Evaluation> Many(Programme programme, string text) =>
        [.. Enumerable.Range(0, 10).Select(index => new EvaluationBuilder(programme).WithId($"e{index}").On("chat").Answering("feeling", "positive").Saying("overall", text).Build())];

    private static Evaluation Said(int id, string participant, string channel, string feeling, string text) =>
        new EvaluationBuilder(Programme).WithId($"e{id}-{channel}").About(participant).On(channel).Answering("feeling", feeling).Saying("overall", text).Build();

    private static string Letters(int number) => string.Concat(number.ToString("000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + (digit - '0'))));
}
