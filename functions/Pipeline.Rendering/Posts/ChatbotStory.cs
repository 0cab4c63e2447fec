using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>Dialogues of a channel with a chatbot beside those with a human; null unless both have the fifteen dialogues that a comparison needs.</summary>
internal static class ChatbotStory
{
    public static ScriptObject? Of(Programme programme, IFigures figures, string channel)
    {
        var (human, chatbot) = (Total(Responder.Human), Total(Responder.Chatbot));
        if (human is null || chatbot is null || Math.Min(human.N, chatbot.N) < EnoughDialogues.ToJudge) return null;
        if (figures.Find(new FigureId("difference", "answered;human>chatbot", new Slice(Channel: channel))) is not { } difference) return null;
        return Model.Of(
            ("human", human.Id),
            ("chatbot", chatbot.Id),
            ("lower", difference.High < 0 ? new Ruling("the interval of the difference lies below 0", difference.Id) : null),
            ("higher", difference.Low > 0 ? new Ruling("the interval of the difference lies above 0", difference.Id) : null),
            ("human_share", Share(Responder.Human)?.Id),
            ("chatbot_share", Share(Responder.Chatbot)?.Id));

        Figure? Total(Responder responder) => figures.Find(FigureId.TotalOfAnswered(new Slice(Channel: channel, Responder: responder)));

        Figure? Share(Responder responder) =>
            programme.Highlights is { ShareQuestion: { } question, ShareOption: { } option }
            && figures.Find(FigureId.Share(question, option, new Slice(Channel: channel, Responder: responder))) is { N: >= EnoughDialogues.ToJudge } share
                ? share
                : null;
    }
}
