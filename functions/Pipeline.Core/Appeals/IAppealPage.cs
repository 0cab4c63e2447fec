namespace Pipeline.Core.Appeals;

/// <summary>Writes the page on which a participant's contact objects to an evaluation.</summary>
public interface IAppealPage
{
    string Render(AppealPageRequest request);
}
