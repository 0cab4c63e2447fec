using Pipeline.Core.Posts;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Another way to save drafts.</summary>
internal sealed class DraftsDo(Func<object?[], Func<object?[], object?>, object?> instead) : Bug
{
    public override IDraftStore Drafts(IDraftStore port) => Twist<IDraftStore>.Of(port, nameof(IDraftStore.SaveAsync), instead);
}
