namespace Pipeline.Core.Newsletters;

/// <summary>
/// What the sign-up page shows: the form, the form after a malformed address, that a mail is on its way (whether or not one is, so that it tells
/// nobody who reads the newsletter), or that too many sign up at the moment.
/// </summary>
public enum SignUpFace
{
    Form,
    Malformed,
    Asked,
    Busy,
}
