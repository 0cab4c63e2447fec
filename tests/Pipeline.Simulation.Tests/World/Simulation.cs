using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Simulation.Tests.Planted;

namespace Pipeline.Simulation.Tests.World;

/// <summary>
/// Thirty months of an award in one process and on one thread, everything decided by one seed: who sends what when, how often and in which order, what fails, who dies, what the
/// clock shows, and whose call comes first. Promises are checked at every write, at every mail and, at rest, as a whole.
/// </summary>
internal sealed class Simulation
{
    private static readonly int[] Days = [0, 0, 1, 2, 6, 11, 16, 21, 26];

    private readonly Dice dice;
    private readonly Bug bug;
    private readonly WorldClock clock = new();
    private readonly List<Chore> chores = [];
    private readonly HashSet<Chore> unanswered = [];
    private readonly WorldProcess[] processes = new WorldProcess[2];
    private readonly People people;
    private readonly int harm;
    private bool isCalm;

    public Simulation(long seed, Bug bug)
    {
        this.bug = bug;
        dice = new Dice(seed);
        Log = new Log(clock);
        harm = dice.Percent(20) ? 0 : dice.Between(1, 12);
        Storage = new WorldStorage(clock, Violations);
        Promises = new MailPromises(this);
        Mails = new WorldMails(clock, dice, Promises.Left, Promises.Taken);
        people = new People(this, dice);
    }

    public Log Log { get; }

    public Violations Violations { get; } = new();

    public WorldStorage Storage { get; }

    public WorldMails Mails { get; }

    public MailPromises Promises { get; }

    public IReadOnlyList<Programme> Seasons => people.Seasons;

    public IReadOnlyList<Told> Dialogues => people.Dialogues;

    public People People => people;

    public WorldClock Clock => clock;

    public DateTimeOffset Now => clock.True;

    public int Died { get; private set; }

    /// <summary>Whether nothing is harmed any more, and every night comes to its end.</summary>
    public bool IsCalm => isCalm;

    public void Run() => new SeededScheduler(dice).Run(RunAsync);

    public void Do(DateTimeOffset at, string what, Told? about, Func<WorldProcess, Task> work, bool alone = false) => chores.Add(new Chore(at, what, about, work) { Alone = alone });

    /// <summary>A process that nothing harms, for those who only look.</summary>
    public WorldProcess Calm() => new(Storage, Mails, clock, bug, new Life(dice));

    private async Task RunAsync()
    {
        clock.True = new DateTimeOffset(2023, 8, 31, 23, 0, 0, TimeSpan.Zero);
        for (var at = 0; at < processes.Length; at++) processes[at] = Born();
        await people.BeginAsync();
        for (var month = new DateOnly(2023, 9, 1); month < new DateOnly(2026, 3, 1) && !Violations.Any; month = month.AddMonths(1))
        {
            people.PlanMonth(month);
            foreach (var day in Days)
            {
                await MomentAsync(month.AddDays(day).ToDateTime(new TimeOnly(dice.Below(24), dice.Below(60))));
                if (Violations.Any) return;
            }

            Recount.Evaluations(this);
        }

        await RestAsync();
    }

    /// <summary>Everything quietens down, closed periods are closed again on what came since, and all promises are looked at.</summary>
    private async Task RestAsync()
    {
        isCalm = Mails.IsCalm = true;
        foreach (var process in processes) (process.Life.Harm, process.Life.Yields) = (0, 0);
        while (chores.Count > 0 && !Violations.Any) await MomentAsync(chores.Min(each => each.At).UtcDateTime);
        for (var round = 0; round < 2 && !Violations.Any; round++)
        {
            for (var day = 0; day < 40 && !Violations.Any && (day < 7 || !IsAtRest()); day++) await MomentAsync(clock.True.AddHours(13).UtcDateTime);
            if (round == 0) await people.CloseAgainAsync(processes[0]);
        }

        if (!Violations.Any) await Recount.AllAsync(this);
    }

    private bool IsAtRest() => chores.Count == 0 && Storage.Queue.Count == 0 && Mailings.AreAtRest(this) && Storage.Watch.Periods.All(each => each.State == PeriodState.Done);

    private async Task MomentAsync(DateTime at)
    {
        var next = new DateTimeOffset(at, TimeSpan.Zero);
        clock.True = next > clock.True ? next : clock.True.AddMinutes(1);
        clock.Behind = !isCalm && dice.Percent(5) ? TimeSpan.FromMinutes(dice.Between(1, 15)) : TimeSpan.Zero;
        Promises.Remember();
        people.PlanMoment(isCalm);
        var ticks = isCalm ? 1 : dice.Of([0, 1, 1, 1, 2]);
        for (var tick = 0; tick < ticks; tick++)
        {
            Tick("tick", each => each.Due.RunAsync(default));
            Tick("tick of mailings", each => each.Stalled.RunAsync(default));
            Tick("tick of alerts", each => each.Alerts.RunAsync(default));
        }

        if (isCalm || dice.Percent(40)) Tick("night", each => each.Night.RunAsync(default));
        if (Mails.Tell() is { Count: > 0 } told) TellEvents(told);
        for (var round = 0; round < 40 && !Violations.Any; round++)
        {
            if (!await RoundAsync()) return;
            clock.True = clock.True.AddMinutes(dice.Between(1, 3));
        }
    }

    private void Tick(string what, Func<WorldProcess, Task> work) => chores.Add(new Chore(clock.True, what, null, work) { IsRepeated = false });

    private void TellEvents(List<ToldEvent> told)
    {
        var at = told.Count == 1 ? 0 : dice.Below(told.Count);
        foreach (var part in (List<ToldEvent>[])[told[..at], told[at..]])
        {
            if (part.Count == 0) continue;
            chores.Add(new Chore(clock.True, "events", null, async each =>
            {
                await each.Events.TakeAsync(part, default);
                foreach (var one in part) Promises.Tell(one);
            }));
        }
    }

    /// <summary>Everything that is due now, at once. False when there was nothing.</summary>
    private async Task<bool> RoundAsync()
    {
        var due = chores.FindAll(each => each.At <= clock.True);
        if (due.Find(each => each.Alone) is { } lonely) due = [lonely];
        List<Task> running = [];
        foreach (var chore in due)
        {
            if (chore.About is { IsBusy: true } && !unanswered.Contains(chore)) continue;
            if (chore.About is { } about) about.IsBusy = true;
            chores.Remove(chore);
            running.Add(DoAsync(chore));
        }

        if (due is not [{ Alone: true }]) running.AddRange(Storage.Queue.Take().SelectMany(each => !isCalm && dice.Percent(8) ? [each, each] : new[] { each }).Select(StepAsync));
        await Task.WhenAll(running);
        for (var at = 0; at < processes.Length; at++)
        {
            if (!processes[at].Life.IsDead) continue;
            Died++;
            processes[at] = Born();
        }

        return running.Count > 0;
    }

    private async Task DoAsync(Chore chore)
    {
        try
        {
            await chore.Work(processes[dice.Below(processes.Length)]);
            unanswered.Remove(chore);
            if (chore.About is { } about) about.IsBusy = false;
            Log.Add(chore.What, chore.About?.Id, "done");
        }
        catch (Exception harmed) when (HarmException.Is(harmed))
        {
            // Whoever is not answered asks again; until then nobody knows what became of it. A tick is not repeated.
            Log.Add(chore.What, chore.About?.Id, harmed.Message);
            if (!chore.IsRepeated) return;
            var again = chore with { At = clock.True.AddMinutes(dice.Between(1, 200)) };
            if (chore.About is not null) unanswered.Add(again);
            unanswered.Remove(chore);
            chores.Add(again);
        }
    }

    private async Task StepAsync(WorldQueue.Message message)
    {
        try
        {
            var process = processes[dice.Below(processes.Length)];
            await (message.Period is { } step ? process.Advance.RunAsync(step, default) : process.AdvanceMailing.RunAsync(message.Mail!, default));
            if (isCalm || !dice.Percent(4)) Storage.Queue.Delete(message);
            Log.Add("step", message, "done");
        }
        catch (Exception harmed) when (HarmException.Is(harmed))
        {
            Storage.Queue.Return(message);
            Log.Add("step", message, harmed.Message);
        }
    }

    private WorldProcess Born() => new(Storage, Mails, clock, bug, new Life(dice) { Harm = isCalm ? 0 : harm, Yields = isCalm ? 0 : 120 });
}
