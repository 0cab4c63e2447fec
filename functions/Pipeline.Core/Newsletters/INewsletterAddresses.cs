namespace Pipeline.Core.Newsletters;

/// <summary>Makes the public addresses of a newsletter's sign-up.</summary>
public interface INewsletterAddresses
{
    /// <summary>The page on which readers sign up.</summary>
    Uri SignUp(string programme);

    /// <summary>The page on which one of them confirms.</summary>
    Uri Confirmation(string token);
}
