using NCrontab;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>A function on a six-field schedule in UTC.</summary>
internal sealed record TimerFunction(FunctionMethod Function, CrontabSchedule Schedule, bool RunOnStartup);
