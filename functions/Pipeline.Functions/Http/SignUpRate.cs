using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Http;

/// <summary>
/// How many may sign up in a minute: few from one address and not too many in all, so that nobody can have strangers mailed in numbers. Counted on each
/// instance by itself and forgotten with the minute. Callers are told apart by a hash that means nothing outside this process.
/// </summary>
public sealed class SignUpRate(TimeProvider clock)
{
    public const int MostOfOne = 5, MostOfAll = 60;

    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private DateTimeOffset since;
    private int all;

    /// <summary>Counts the request; false when it is one too many.</summary>
    public bool Allows(HttpRequest request)
    {
        var (caller, now) = (Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(Caller.Of(request)))), clock.GetUtcNow());
        lock (gate)
        {
            if (now - since >= Window)
            {
                (since, all) = (now, 0);
                counts.Clear();
            }

            if (all >= MostOfAll) return false;
            all++;
            return (counts[caller] = counts.GetValueOrDefault(caller) + 1) <= MostOfOne;
        }
    }
}
