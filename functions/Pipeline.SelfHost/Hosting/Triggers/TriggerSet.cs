namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>Every function of an assembly, by what starts it, each list in the order of names.</summary>
internal sealed record TriggerSet(IReadOnlyList<HttpFunction> Http, IReadOnlyList<TimerFunction> Timers, IReadOnlyList<QueueFunction> Queues);
