namespace Pipeline.Adapters.Tables;

/// <summary>A row or transaction that Azure Table Storage would refuse, or that its documentation says it may.</summary>
public sealed class StorageRuleException(string message) : Exception(message);
