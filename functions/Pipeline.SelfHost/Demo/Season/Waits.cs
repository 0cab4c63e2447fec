namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// Seconds until an answer, by channel: the wait at equal steps from the best contact to the worst, and up to how long a wait is
/// counted as fast and as reasonable. Better participants answer sooner.
/// </summary>
internal static class Waits
{
    private static readonly WaitCurve[] Curves =
    [
        new([4, 12, 25, 45, 80, 140, 290], Fast: 60, Reasonable: 180),
        new([600, 2_700, 7_200, 14_000, 26_000, 80_000, 230_000], Fast: 14_400, Reasonable: 86_400),
        new([5, 15, 30, 50, 85, 150, 295], Fast: 60, Reasonable: 180),
        new([30, 90, 200, 420, 780, 1_200, 1_790], Fast: 300, Reasonable: 1_200),
    ];

    // A robot needs a breath, not a queue.
    private static readonly WaitCurve Robot = new([1, 1, 2, 3, 4, 6, 9], Fast: 60, Reasonable: 180);

    public static int Draw(int channel, bool chatbot, int quality, SeededRandom random)
    {
        var place = Math.Clamp(random.Below(1000) - (quality / 8), 0, 999);
        return (chatbot ? Robot : Curves[channel]).At(place);
    }

    /// <summary>How far down the options of the question on waiting the wait falls: 0 fast, 1 reasonable, 2 slow.</summary>
    public static int Judge(int channel, int seconds) =>
        seconds <= Curves[channel].Fast ? 0 : seconds <= Curves[channel].Reasonable ? 1 : 2;

    private sealed record WaitCurve(int[] Steps, int Fast, int Reasonable)
    {
        /// <summary>The wait at a place of a thousand, straight between the steps.</summary>
        public int At(int place)
        {
            var along = place * (Steps.Length - 1);
            var (step, rest) = (along / 1000, along % 1000);
            return Steps[step] + ((Steps[step + 1] - Steps[step]) * rest / 1000);
        }
    }
}
