using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Telemetry;

/// <summary>
/// What the spans, log sentences and mails about one period have in common: 32 hex digits that follow from programme and period. So nothing has to be kept or
/// passed on, and it survives a lost message, a restart, a release weeks later and a reopening.
/// </summary>
public static class Correlation
{
    public static string Of(string programme, string period) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{programme}~{period}")).AsSpan(0, 16));
}
