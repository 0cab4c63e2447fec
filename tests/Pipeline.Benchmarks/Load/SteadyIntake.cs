using System.Globalization;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Benchmarks.Load;

/// <summary>Intake that goes on: whether memory stays as it is, whether what was answered 202 is kept once, and what a slow storage does.</summary>
internal sealed class SteadyIntake(LoadedHost host, LoadSender sender, Programme programme, TextWriter output)
{
    private const int Samples = 6, Megabyte = 1024 * 1024, CrowdOfSlow = 400, ReadersAtOnce = 8;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5), SlowTime = TimeSpan.FromSeconds(10);

    /// <summary>Half of the time with 16 senders and half with 32.</summary>
    public async Task RunAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await Crowd.RunAsync(32, Warm, sender.SendAsync, cancellationToken);
        output.WriteLine("| steady intake | requests a second | within: half | 99 of 100 | working set | live heap |");
        output.WriteLine("|---|---|---|---|---|---|");
        for (var sample = 0; sample < Samples; sample++)
        {
            var senders = sample < Samples / 2 ? 16 : 32;
            var passage = await Crowd.RunAsync(senders, time / Samples, sender.SendAsync, cancellationToken);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| until {(sample + 1) * time.TotalSeconds / Samples:0} s, {senders} senders | {passage.Rate:0} | {passage.Within(0.5):0.0} ms | {passage.Within(0.99):0.0} ms | {Memory()} |"));
        }

        output.WriteLine();
    }

    /// <summary>Every write takes two seconds; 400 senders come back a tenth of a second after they were told to come back later, which is sooner than they were told.</summary>
    public async Task SlowAsync(CancellationToken cancellationToken)
    {
        var before = Memory();
        var refused = 0;
        host.Network.Delay = TimeSpan.FromSeconds(2);
        var (answered, taken) = (Answered(), sender.Stored.Count);
        await Crowd.RunAsync(CrowdOfSlow, SlowTime, SendPatientlyAsync, cancellationToken);
        host.Network.Delay = TimeSpan.Zero;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Storage that takes 2 s a write, {CrowdOfSlow} senders, {SlowTime.TotalSeconds:0} s: {sender.Stored.Count - taken} taken, {refused} told to come back (503 with Retry-After), {Answered() - answered - refused} answered anything else; at most {host.Network.MostWaiting} waited at a time. Working set and live heap before: {before}; after: {Memory()}."));
        var after = await Crowd.RunAsync(32, Warm, sender.SendAsync, cancellationToken);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"When storage was quick again: {after.Rate:0} requests a second, {after.Within(0.99):0.0} ms within 99 of 100.\n"));

        async Task SendPatientlyAsync(CancellationToken cancellation)
        {
            if (await sender.SendAsync(cancellation) is null) return;
            Interlocked.Increment(ref refused);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellation);
        }
    }

    /// <summary>Reads everything that is stored, and compares it with what was answered.</summary>
    public async Task CompareAsync(CancellationToken cancellationToken)
    {
        var store = host.Get<IEvaluationStore>();
        var kept = new System.Collections.Concurrent.ConcurrentBag<StoredEvaluation>();
        await Parallel.ForEachAsync(
            programme.Participants, new ParallelOptions { MaxDegreeOfParallelism = ReadersAtOnce, CancellationToken = cancellationToken },
            async (participant, cancellation) =>
            {
                foreach (var each in await store.ReadAsync(new(programme.Id, participant.Id), programme.Season.Start, programme.Season.End, cancellation)) kept.Add(each);
            });
        var (ids, accepted) = (kept.Select(each => each.Evaluation.Id).ToHashSet(), sender.Stored.ToHashSet());
        var twice = kept.Count - ids.Count + sender.Stored.Count - accepted.Count + kept.Count(each => each.Revision > 1);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Of {accepted.Count} evaluations answered 202 as stored {accepted.Except(ids).Count()} are lost, {twice} are double, and {ids.Except(accepted).Count()} are kept that were never answered so. Other answers: {Told()}.\n"));
    }

    private int Answered() => sender.Others.Values.Sum();

    private string Told() => sender.Others.Count == 0 ? "none" : string.Join(", ", sender.Others.Select(each => $"{each.Value} of {each.Key}"));

    private static string Memory() => string.Create(
        CultureInfo.InvariantCulture, $"{Environment.WorkingSet / Megabyte} MB | {GC.GetTotalMemory(forceFullCollection: true) / Megabyte} MB");
}
