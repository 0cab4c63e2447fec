using Pipeline.Core.Delivery;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;

namespace Pipeline.Simulation.Tests.World;

/// <summary>Who reads newsletters: they sign up, confirm, leave by either way, and come back.</summary>
internal sealed class Readers(Simulation world, Dice dice)
{
    private static readonly string[] Addresses = ["r@readers.example", "s@readers.example", "t@readers.example"];

    private readonly HashSet<(string, string)> busy = [];

    /// <summary>Since when a reader is sure to subscribe: a confirmation was acknowledged, and nothing was done about it since.</summary>
    public Dictionary<(string Programme, string Email), DateTimeOffset> Subscribed { get; } = [];

    /// <summary>Who may have confirmed ever.</summary>
    public HashSet<(string Programme, string Email)> Confirmed { get; } = [];

    public void Plan()
    {
        var season = dice.Of(world.Seasons);
        if (dice.Percent(5)) Do("sign up", season, SignUpAsync);
        if (dice.Percent(2)) Do("leave", season, LeaveAsync);
        if (dice.Percent(2)) Do("stop letters", season, StopAsync);
    }

    private void Do(string what, Programme season, Func<WorldProcess, Programme, string, Task> work)
    {
        var reader = (season.Id, dice.Of(Addresses));
        if (!busy.Add(reader)) return;
        world.Do(world.Now, what, null, async process =>
        {
            await work(process, season, reader.Item2);
            busy.Remove(reader);
        });
    }

    private async Task SignUpAsync(WorldProcess process, Programme season, string email)
    {
        var reader = (season.Id, email);
        await process.SignUp.AskAsync(season, email, "nb", new Consent("Yes", "1"), default);
        if (await world.Storage.Subscribers.FindAsync(season.Id, email, default) is not { ConfirmedAt: null } asked) return;
        Subscribed.Remove(reader);
        Confirmed.Add(reader);
        world.Promises.Tell(season.Id, email, MailKinds.Newsletter, isSilent: false, world.Clock.GetUtcNow());
        await process.Confirm.SayAsync(SignUp.TokenOf(WorldProcess.Mint, asked), default);
        Subscribed[reader] = world.Now;
    }

    /// <summary>By the link of the mail that it confirmed by: everything kept of it is deleted.</summary>
    private async Task LeaveAsync(WorldProcess process, Programme season, string email)
    {
        Subscribed.Remove((season.Id, email));
        if (await world.Storage.Subscribers.FindAsync(season.Id, email, default) is not { } kept) return;
        await process.Confirm.LeaveAsync(SignUp.TokenOf(WorldProcess.Mint, kept), default);
        world.Promises.Tell(season.Id, email, MailKinds.Newsletter, isSilent: true, world.Clock.GetUtcNow());
    }

    /// <summary>By the link of a newsletter.</summary>
    private async Task StopAsync(WorldProcess process, Programme season, string email)
    {
        Subscribed.Remove((season.Id, email));
        await process.Choices.TellAsync(season, new ContactLink(season.Id, MailKinds.NoParticipant, email, MailKinds.Newsletter, "nb"), MailKinds.Newsletter, false, default);
        if (await world.Storage.Contacts.FindAsync(season.Id, MailKinds.NoParticipant, email, MailKinds.Newsletter, default) is { Suppressed: true } kept)
            world.Promises.Tell(season.Id, email, MailKinds.Newsletter, isSilent: true, kept.At);
    }
}
