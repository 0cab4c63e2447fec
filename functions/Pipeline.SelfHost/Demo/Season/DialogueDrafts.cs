using Pipeline.Core.Evaluations;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// Makes up a participant's dialogues: when, by whom, who answered, how it went, and the three highlighted answers in exactly the numbers of the quotas.
/// A dialogue that went well is likelier to have each "yes", and one "yes" makes the next likelier.
/// </summary>
internal sealed class DialogueDrafts(SeasonQuotas quotas, ShoppingHours hours, IReadOnlyList<Shopper> shoppers)
{
    private const int DialoguesPerShopper = 2;
    private const int OwnDeviation = 700;
    private const int ChatbotLoss = 900;
    private const int HandoverLoss = 300;
    private const int WelcomeHelpsValued = 1200;
    private const int WelcomeHelpsWouldBuy = 300;
    private const int ValuedHelpsWouldBuy = 1500;

    public IReadOnlyList<DialogueDraft> Of(Entrant entrant, SeededRandom random)
    {
        var drafts = Contacts(entrant, random);
        for (var channel = 0; channel < ChannelCounts.Channels.Count; channel++)
        {
            var here = drafts.Where(draft => draft.Channel == channel).ToList();
            random.Shuffle(here);
            LeaveUnanswered(here, quotas.Unanswered[entrant.Index, channel], random);
            here.RemoveAll(draft => draft.Outcome != Outcome.Answered);
            if (channel == ChannelCounts.ChatPosition) GiveToChatbots(here, entrant.Index);
            foreach (var draft in here) draft.Goodness = Goodness(draft, random);
            foreach (var draft in here.Take(entrant.Blanks[channel])) draft.WouldBuyIsBlank = true;
            Highlight(here, entrant.Index, channel, random);
        }

        return drafts;
    }

    private List<DialogueDraft> Contacts(Entrant entrant, SeededRandom random)
    {
        var channels = Enumerable.Range(0, ChannelCounts.Channels.Count)
            .SelectMany(channel => Enumerable.Repeat(channel, entrant.Dialogues[channel])).ToList();
        random.Shuffle(channels);

        // Each shopper is in the deck as often as they may contact one participant.
        var deck = Enumerable.Range(0, shoppers.Count * DialoguesPerShopper).ToList();
        random.Shuffle(deck);
        return [.. channels.Select((channel, contact) => new DialogueDraft(
            channel, hours.Draw(contact, channels.Count, random), shoppers[deck[contact] % shoppers.Count]))];
    }

    private static void LeaveUnanswered(List<DialogueDraft> here, int count, SeededRandom random)
    {
        foreach (var draft in here.Take(count))
            draft.Outcome = draft.ChannelId != "email" && random.Chance(1, 2) ? Outcome.Abandoned : Outcome.NoReply;
    }

    private void GiveToChatbots(List<DialogueDraft> here, int entrant)
    {
        var alone = quotas.Chatbots.Alone(entrant);
        foreach (var draft in here.Take(alone)) draft.Responder = Responder.Chatbot;
        foreach (var draft in here.Skip(alone).Take(quotas.Chatbots.HandedOver(entrant))) draft.Responder = Responder.Handover;
    }

    private static int Goodness(DialogueDraft draft, SeededRandom random)
    {
        var loss = draft.Responder switch
        {
            Responder.Chatbot => ChatbotLoss,
            Responder.Handover => HandoverLoss,
            _ => 0,
        };
        return random.Bell(1000) + draft.Shopper.Leniency - loss;
    }

    private void Highlight(List<DialogueDraft> here, int entrant, int channel, SeededRandom random)
    {
        foreach (var draft in Best(here, draft => draft.Goodness, quotas.Welcome[entrant, channel], random)) draft.Welcome = true;
        foreach (var draft in Best(here, draft => draft.Goodness + (draft.Welcome ? WelcomeHelpsValued : 0), quotas.Valued[entrant, channel], random))
            draft.Valued = true;
        var answered = here.Where(draft => !draft.WouldBuyIsBlank);
        foreach (var draft in Best(answered, WouldBuyLiking, quotas.WouldBuy[entrant, channel], random)) draft.WouldBuy = true;
    }

    private static int WouldBuyLiking(DialogueDraft draft) =>
        draft.Goodness + (draft.Welcome ? WelcomeHelpsWouldBuy : 0) + (draft.Valued ? ValuedHelpsWouldBuy : 0);

    private static List<DialogueDraft> Best(IEnumerable<DialogueDraft> drafts, Func<DialogueDraft, int> liking, int count, SeededRandom random) =>
        [.. drafts.Select(draft => (Draft: draft, Liking: liking(draft) + random.Bell(OwnDeviation)))
            .OrderByDescending(each => each.Liking).Take(count).Select(each => each.Draft)];
}
