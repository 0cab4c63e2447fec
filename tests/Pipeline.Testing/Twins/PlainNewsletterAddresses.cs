using Pipeline.Core.Newsletters;

namespace Pipeline.Testing.Twins;

/// <summary>Sign-up addresses at a site of their own.</summary>
public sealed class PlainNewsletterAddresses : INewsletterAddresses
{
    public Uri SignUp(string programme) => new($"https://award.example/newsletter/{programme}");

    public Uri Confirmation(string token) => new($"https://award.example/newsletter/confirm/{Uri.EscapeDataString(token)}");
}
