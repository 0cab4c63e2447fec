using CsCheck;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Results;

namespace Pipeline.Core.Tests.Results;

public sealed class FigureIdTests
{
    [Theory]
    [InlineData("n(dialogues)")]
    [InlineData("mean(welcome)")]
    [InlineData("mean(welcome|channel=chat)")]
    [InlineData("share(would-buy=yes|participant=sognenett)")]
    [InlineData("change(welcome>valued|channel=chat)")]
    [InlineData("quantile(wait;0.95|class=strom,channel=phone,responder=chatbot)")]
    [InlineData("rank(total|participant=x)")]
    [InlineData("mean(q|participant=p,class=c,channel=d,responder=handover)")]
    public void What_parses_prints_the_same(string text)
    {
        FigureId.TryParse(text, out var id).ShouldBeTrue();

        id!.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("mean")]
    [InlineData("mean(")]
    [InlineData("(welcome)")]
    [InlineData("mean()")]
    [InlineData("mean(welcome) ")]
    [InlineData("mean(welcome))")]
    [InlineData("mean((welcome)")]
    [InlineData("mean(welcome|)")]
    [InlineData("mean(|channel=chat)")]
    [InlineData("mean(welcome|channel)")]
    [InlineData("mean(welcome|channel=)")]
    [InlineData("mean(welcome|shop=1)")]
    [InlineData("mean(welcome|channel=chat,participant=x)")]
    [InlineData("mean(welcome|channel=chat,channel=phone)")]
    [InlineData("mean(welcome|participant=x, channel=chat)")]
    [InlineData("mean(welcome|participant=x|channel=chat)")]
    [InlineData("mean(welcome|responder=robot)")]
    [InlineData("mean(welcome|responder=Human)")]
    public void Anything_but_the_canonical_form_does_not_parse(string text) => FigureId.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_figure_has_one_name_only() =>
        Gen.Char["mean(welcom|)=,;>chatrspond"].Array[0, 40].Select(letters => new string(letters)).Sample(text =>
            !FigureId.TryParse(text, out var id) || id.ToString() == text);

    [Fact]
    public void Every_kind_has_its_maker()
    {
        var slice = new Slice(Class: "strom", Channel: "chat");

        FigureId.Dialogues().ToString().ShouldBe("n(dialogues)");
        FigureId.Answers("csat", slice).ToString().ShouldBe("n(csat|class=strom,channel=chat)");
        FigureId.Mean("welcome", slice).ToString().ShouldBe("mean(welcome|class=strom,channel=chat)");
        FigureId.Share("would-buy", "yes").ToString().ShouldBe("share(would-buy=yes)");
        FigureId.Change("welcome", "valued").ToString().ShouldBe("change(welcome>valued)");
        FigureId.TotalOfAll(new Slice(Responder: Responder.Chatbot)).ToString().ShouldBe("total(all|responder=chatbot)");
        FigureId.TotalOfAnswered().ToString().ShouldBe("total(answered)");
        FigureId.Area("agent").ToString().ShouldBe("area(agent)");
        FigureId.Nps("nps").ToString().ShouldBe("nps(nps)");
        FigureId.Sentiment("negative").ToString().ShouldBe("sentiment(negative)");
        FigureId.WaitQuantile(50).ToString().ShouldBe("quantile(wait;0.5)");
        FigureId.WaitQuantile(95).ToString().ShouldBe("quantile(wait;0.95)");
        FigureId.Contribution("total", slice).ToString().ShouldBe("contribution(total|class=strom,channel=chat)");
        FigureId.Rank("x").ToString().ShouldBe("rank(total|participant=x)");
    }
}
