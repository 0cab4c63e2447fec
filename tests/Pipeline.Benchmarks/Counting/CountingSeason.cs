using Pipeline.Core.Tallies;

namespace Pipeline.Benchmarks.Counting;

/// <summary>
/// Evaluations of the counting award in the order of storage, by participant and day, the same for the same number of them: as dense codes, and
/// decoded, with ids as text. Channels are mixed; one answer in 32 is blank. A group is a participant, a channel and a week.
/// </summary>
internal sealed class CountingSeason
{
    public const int Channels = 4;
    public const int Groups = CountingAward.Participants * CountingAward.Weeks * Channels;

    private const int Seed = 2026;

    private static readonly int RowLength = AnswerHistogram.RowLength(CountingAward.Questions);

    public CountingSeason(int evaluations)
    {
        Groupings = new int[evaluations];
        Answers = new byte[(long)evaluations * RowLength];
        Decoded = new DecodedEvaluation[evaluations];
        var random = new Random(Seed);
        random.NextBytes(Answers);
        for (var at = 0; at < Answers.Length; at++)
        {
            var isBlank = Answers[at] < 8 || at % RowLength >= CountingAward.Questions;
            Answers[at] = isBlank ? CodedEvaluation.Blank : (byte)(Answers[at] % CountingAward.Answers);
        }

        string[] participants = [.. Enumerable.Range(0, CountingAward.Participants).Select(CountingAward.ParticipantId)];
        for (var at = 0; at < evaluations; at++)
        {
            var day = (long)at * CountingAward.Participants * CountingAward.Weeks / evaluations;
            var (participant, week, channel) = ((int)(day / CountingAward.Weeks), (int)(day % CountingAward.Weeks), random.Next(Channels));
            Groupings[at] = Group(participant, week, channel);
            Decoded[at] = new DecodedEvaluation(
                participants[participant], CountingAward.Channels[channel], CountingAward.FirstDay(week), Answers.AsMemory(at * RowLength, RowLength));
        }
    }

    public int Count => Groupings.Length;

    /// <summary>Each evaluation's group.</summary>
    public int[] Groupings { get; }

    /// <summary>The answers of one evaluation after another.</summary>
    public byte[] Answers { get; }

    public DecodedEvaluation[] Decoded { get; }

    public ReadOnlySpan<byte> Row(int evaluation) => Answers.AsSpan(evaluation * RowLength, RowLength);

    public static int Group(int participant, int week, int channel) => (((participant * CountingAward.Weeks) + week) * Channels) + channel;

    /// <summary>The first group of a participant whose evaluations start there.</summary>
    public int FirstGroupOf(int evaluation) => evaluation == Count ? Groups : Groupings[evaluation] / (CountingAward.Weeks * Channels) * CountingAward.Weeks * Channels;

    /// <summary>The evaluations in as many consecutive parts, each of whole participants.</summary>
    public IEnumerable<Range> Parts(int parts) => Enumerable.Range(0, parts).Select(part => First(part, parts)..First(part + 1, parts));

    private int First(int part, int parts) => (int)((((long)CountingAward.Participants * part / parts * Count) + CountingAward.Participants - 1) / CountingAward.Participants);
}
