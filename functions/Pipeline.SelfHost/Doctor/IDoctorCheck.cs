namespace Pipeline.SelfHost.Doctor;

/// <summary>One thing `doctor` looks at. What is wrong is a result, not an exception.</summary>
public interface IDoctorCheck
{
    Task<CheckResult> RunAsync(CancellationToken cancellationToken);
}
