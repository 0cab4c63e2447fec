using System.Collections.Concurrent;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>
/// A mail service in trouble: the first two requests of a delivery may be refused for now, fail or break after the mail was taken. The first may also vanish: a
/// mail without a trace is sent once more and then rightly given up, also when the second time ended at our own storage.
/// </summary>
internal sealed class MailWeather(int seed, int percent)
{
    private static readonly FakeAnswer[] Surely = [new(429), new(401)];
    private static readonly FakeAnswer[] Taken = [new(500, Takes: true), new(503, Takes: true), new(408, Takes: true), new(202, Takes: true, FakeFault.Reset)];
    private static readonly FakeAnswer[] Vanished = [new(500), new(503), new(408), new(202, Fault: FakeFault.Reset)];

    private readonly Random chance = new(seed);
    private readonly ConcurrentDictionary<string, int> tries = new(StringComparer.Ordinal);

    public FakeAnswer Answer(FakeMail mail)
    {
        var number = tries.AddOrUpdate(mail.Key, 1, (_, before) => before + 1);
        lock (chance)
        {
            if (number > 2 || chance.Next(100) >= percent) return FakeAnswer.Accepted;
            FakeAnswer[] answers = number == 1 ? [.. Surely, .. Taken, .. Vanished] : [.. Surely, .. Taken];
            return answers[chance.Next(answers.Length)];
        }
    }
}
