using System.Runtime.CompilerServices;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tallies;

/// <summary>
/// Where each count of a programme lies: one cell per question and answer, per pair and two answers, per outcome. The hash names everything
/// in the definition that changes a count or a score, so that a tally counted under another questionnaire is recognised and recounted.
/// </summary>
public sealed class TallyLayout
{
    // Definitions never change, and those that were read are few; each goes with its programme.
    private static readonly ConditionalWeakTable<Programme, TallyLayout> Known = [];

    private readonly int[] questionCells;
    private readonly int[] pairCells;
    private readonly IReadOnlyList<int>[] driverItems;
    private readonly Dictionary<string, int> questionIndex;
    private readonly Dictionary<string, int> channelIndex;

    public TallyLayout(Programme programme)
    {
        Programme = programme;
        questionIndex = programme.Questions.Select((question, index) => (question.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        channelIndex = programme.Channels.Select((channel, index) => (channel.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        questionCells = new int[programme.Questions.Count];
        pairCells = new int[programme.Pairs.Count];
        for (var question = 0; question < questionCells.Length; question++)
        {
            questionCells[question] = Length;
            Length += programme.Questions[question].AnswerCount;
        }

        Pairs = [.. programme.Pairs.Select(pair => (From: questionIndex[pair.From], To: questionIndex[pair.To]))];
        for (var pair = 0; pair < pairCells.Length; pair++)
        {
            pairCells[pair] = Length;
            Length += programme.Questions[Pairs[pair].From].AnswerCount * programme.Questions[Pairs[pair].To].AnswerCount;
        }

        AnswerCounts = [.. programme.Questions.Select(question => question.AnswerCount)];
        Scores = new ScorePlan(programme);
        driverItems = [.. programme.Channels.Select(channel => DriverQuestions.Of(programme, channel.Id))];
        Hash = LayoutHash.Of(this);
    }

    public Programme Programme { get; }

    /// <summary>The layout of a programme, laid out once however often it is asked for.</summary>
    public static TallyLayout Of(Programme programme) => Known.GetValue(programme, each => new TallyLayout(each));

    /// <summary>The number of cells of one slice.</summary>
    public int Length { get; }

    /// <summary>How many answers each question has.</summary>
    public IReadOnlyList<int> AnswerCounts { get; }

    /// <summary>How answers make a dialogue's score.</summary>
    public ScorePlan Scores { get; }

    /// <summary>The question positions of each declared pair.</summary>
    public IReadOnlyList<(int From, int To)> Pairs { get; }

    public string Hash { get; }

    /// <summary>The position of a question, or -1.</summary>
    public int Question(string id) => questionIndex.GetValueOrDefault(id, -1);

    /// <summary>The position of a question whose id lies in a longer text, or -1.</summary>
    public int Question(ReadOnlySpan<char> id) =>
        questionIndex.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var question) ? question : -1;

    /// <summary>The position of a channel, or -1.</summary>
    public int Channel(string id) => channelIndex.GetValueOrDefault(id, -1);

    /// <summary>The position of a declared pair, or -1.</summary>
    public int Pair(string from, string to)
    {
        for (var pair = 0; pair < Pairs.Count; pair++)
            if (Programme.Pairs[pair].From == from && Programme.Pairs[pair].To == to) return pair;
        return -1;
    }

    /// <summary>
    /// The evaluation as counting reads it. An answer that the questionnaire does not have is a blank; a channel that the programme does not have
    /// throws ArgumentException.
    /// </summary>
    public CodedEvaluation Code(Evaluation evaluation) => new(
        KnownChannel(evaluation.Channel), evaluation.Responder, evaluation.Outcome, evaluation.WaitSeconds, evaluation.Shopper,
        AnswerCodes.Of(Programme, evaluation.Answers));

    /// <summary>The position of a channel; one that the programme does not have throws ArgumentException.</summary>
    public int KnownChannel(string id) =>
        Channel(id) is >= 0 and var channel ? channel : throw new ArgumentException($"The programme has no channel '{id}'.", nameof(id));

    /// <summary>The first cell of a question; its answers follow one another.</summary>
    public int QuestionCell(int question) => questionCells[question];

    /// <summary>The cell of two answers of a pair.</summary>
    public int PairCell(int pair, int from, int to) =>
        pairCells[pair] + (from * Programme.Questions[Pairs[pair].To].AnswerCount) + to;

    /// <summary>
    /// The question positions of the drivers of a channel in questionnaire order, the outcome that they explain last; empty when the channel has
    /// no such outcome with points.
    /// </summary>
    public IReadOnlyList<int> DriverItems(int channel) => driverItems[channel];
}
