using Microsoft.Azure.Functions.Worker;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>A function behind a route. No methods means every method.</summary>
internal sealed record HttpFunction(FunctionMethod Function, string Route, IReadOnlyList<string> Methods, AuthorizationLevel Level);
