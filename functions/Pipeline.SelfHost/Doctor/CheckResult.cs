namespace Pipeline.SelfHost.Doctor;

/// <summary>What a check found, in words; `Remedy` says what to do about a fault and is null when all is well.</summary>
public sealed record CheckResult(string Subject, string Finding, string? Remedy)
{
    public bool IsFault => Remedy is not null;

    public static CheckResult Fine(string subject, string finding) => new(subject, finding, null);

    public static CheckResult Fault(string subject, string finding, string remedy) => new(subject, finding, remedy);
}
