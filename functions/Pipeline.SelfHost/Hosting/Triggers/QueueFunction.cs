namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>A function that takes the messages of a queue. The connection is the name of a setting, null for the usual storage.</summary>
internal sealed record QueueFunction(FunctionMethod Function, string QueueName, string? Connection);
