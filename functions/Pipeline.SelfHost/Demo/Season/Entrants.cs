using Pipeline.Core;
using Pipeline.Core.Programmes;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>Draws who takes part: names from the roster, a plan of dialogues, a quality, what they have bought and whom to write to.</summary>
internal static class Entrants
{
    // The winner stands clear of the best that is drawn for anyone else.
    private const int WinnerQuality = 1900;
    private const int HighestQuality = 1500;
    private const int LowestQuality = -1700;
    private const int ClassDeviation = 350;
    private const int OwnDeviation = 900;

    public static IReadOnlyList<Entrant> Of(SeasonShape shape, ulong seed)
    {
        var random = SeededRandom.For(seed, SeedPurpose.Entrants);
        var places = Places(SeasonResources.Roster(), shape.Participants);
        var blanks = BlanksByPlace(shape, places);
        var plans = PlansByPlace(shape, places, blanks, random);
        var classQuality = places.Select(place => place.Class).Distinct().ToDictionary(id => id, _ => random.Bell(ClassDeviation));
        var full = FullReports(shape, places, random);
        var entrants = new List<Entrant>(places.Count);
        foreach (var (id, name, inClass) in places)
        {
            var index = entrants.Count;
            var isWinner = id == shape.Winner?.Participant;
            var quality = isWinner ? WinnerQuality : Math.Clamp(classQuality[inClass] + random.Bell(OwnDeviation), LowestQuality, HighestQuality);
            var participant = new Participant(id, name, inClass, full.Contains(id) ? Entitlement.Full : Entitlement.Teaser, Contacts(id, random));
            entrants.Add(new Entrant(index, participant, plans[index], blanks.GetValueOrDefault(index), quality, isWinner));
        }

        return entrants;
    }

    /// <summary>Takes one name of each class in turn, so that a small season has all classes; a name taken again gets a number.</summary>
    private static List<(string Id, string Name, string Class)> Places(IReadOnlyList<RosterClass> roster, int participants)
    {
        var deepest = roster.Max(each => each.Participants.Count);
        var inTurn = Enumerable.Range(0, deepest).SelectMany(row => Enumerable.Range(0, roster.Count)
            .Where(column => row < roster[column].Participants.Count).Select(column => (row, column))).ToList();
        return [.. Enumerable.Range(0, participants)
            .Select(place => (Round: place / inTurn.Count, Row: inTurn[place % inTurn.Count].row, Column: inTurn[place % inTurn.Count].column))
            .OrderBy(place => place.Column).ThenBy(place => place.Round).ThenBy(place => place.Row)
            .Select(place => Named(roster[place.Column], place.Row, place.Round))];
    }

    private static (string Id, string Name, string Class) Named(RosterClass inClass, int row, int round)
    {
        var name = round == 0 ? inClass.Participants[row] : FormattableString.Invariant($"{inClass.Participants[row]} {round + 1}");
        return (NameSlug.Of(name), name, inClass.Id);
    }

    private static Dictionary<int, ChannelCounts> BlanksByPlace(SeasonShape shape, List<(string Id, string Name, string Class)> places)
    {
        if (shape.Blanks is not { } blanks) return [];
        return Enumerable.Range(0, places.Count).Where(place => places[place].Class == blanks.Class).Take(blanks.Participants)
            .Select((place, turn) => (place, turn))
            .ToDictionary(each => each.place, each => ChannelCounts.From(channel => Turn(blanks.Dialogues[channel], blanks.Participants, each.turn)));
    }

    /// <summary>An even share of a count; the first in turn take what is left over.</summary>
    private static int Turn(int count, int takers, int turn) => (count / takers) + (turn < count % takers ? 1 : 0);

    private static ChannelCounts[] PlansByPlace(
        SeasonShape shape, List<(string Id, string Name, string Class)> places, Dictionary<int, ChannelCounts> blanks, SeededRandom random)
    {
        var left = shape.Plans.Select(plan => plan.Participants).ToArray();
        var chosen = new int?[places.Count];
        for (var place = 0; place < places.Count; place++)
        {
            if (places[place].Id == shape.Winner?.Participant) chosen[place] = shape.Winner.Plan;
            else if (blanks.ContainsKey(place)) chosen[place] = shape.Blanks!.Plan;
            if (chosen[place] is { } plan) left[plan]--;
        }

        var rest = left.SelectMany((count, plan) => Enumerable.Repeat(plan, count)).ToList();
        random.Shuffle(rest);
        var next = 0;
        return [.. chosen.Select(plan => shape.Plans[plan ?? rest[next++]].Dialogues)];
    }

    private static HashSet<string> FullReports(SeasonShape shape, List<(string Id, string Name, string Class)> places, SeededRandom random)
    {
        var ids = places.Select(place => place.Id).ToList();
        random.Shuffle(ids);
        return [.. ids.OrderBy(id => id == shape.Winner?.Participant ? 0 : 1).Take(shape.FullReports)];
    }

    private static List<Contact> Contacts(string id, SeededRandom random)
    {
        var locale = random.Chance(1, 12) ? "nn" : "nb";
        List<Contact> contacts = [new($"kundesenter@{id}.example", "Kundesenteret", locale)];
        if (random.Chance(1, 5))
            contacts.Add(new($"leder.kundeservice@{id}.example", locale == "nn" ? "Leiaren for kundeservice" : "Leder for kundeservice", locale));
        return contacts;
    }
}
