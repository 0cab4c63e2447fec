namespace Pipeline.Core.Forms;

/// <summary>The name of the secret that a form service's API is asked with, and the service's host, without scheme.</summary>
public sealed record FormAccess(string Secret, string Host);
