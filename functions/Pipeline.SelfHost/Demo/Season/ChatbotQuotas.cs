namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// In how many of each participant's chats a chatbot answers, alone or before it hands over. Few participants have one, and shoppers meet it there
/// several times.
/// </summary>
internal sealed class ChatbotQuotas
{
    private const int DialoguesEach = 4;

    private readonly int[] alone;
    private readonly int[] handedOver;

    public ChatbotQuotas(SeasonShape shape, IReadOnlyList<Entrant> entrants, Func<int, int> chats, SeededRandom random)
    {
        (alone, handedOver) = (new int[entrants.Count], new int[entrants.Count]);
        var order = entrants.Where(entrant => !entrant.IsWinner && chats(entrant.Index) > 0).Select(entrant => entrant.Index).ToList();
        random.Shuffle(order);
        var (aloneLeft, handedLeft) = (shape.Chatbots, shape.Handovers);
        foreach (var entrant in order)
        {
            var left = aloneLeft + handedLeft;
            if (left == 0) return;
            var here = Math.Min(left, Math.Min(chats(entrant), Math.Max(DialoguesEach, chats(entrant) / 2)));
            handedOver[entrant] = (int)((long)here * handedLeft / left);
            alone[entrant] = here - handedOver[entrant];
            (aloneLeft, handedLeft) = (aloneLeft - alone[entrant], handedLeft - handedOver[entrant]);
        }

        if (aloneLeft + handedLeft > 0)
            throw new InvalidOperationException("The season's counts cannot be met: more chatbot dialogues than there is room for in chat.");
    }

    public int Alone(int entrant) => alone[entrant];

    public int HandedOver(int entrant) => handedOver[entrant];
}
