namespace Pipeline.Core.Appeals;

/// <summary>The page of appeals as HTML, and what it shows.</summary>
public sealed record AppealPageView(AppealFace Face, string Html);
