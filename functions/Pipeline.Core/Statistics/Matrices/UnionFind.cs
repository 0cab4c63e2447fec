namespace Pipeline.Core.Statistics.Matrices;

/// <summary>Which of so many nodes hang together, directly or over others (Galler and Fischer 1964).</summary>
internal sealed class UnionFind
{
    private readonly int[] parents;

    public UnionFind(int nodes)
    {
        parents = new int[nodes];
        for (var node = 0; node < nodes; node++) parents[node] = node;
    }

    public void Join(int first, int second)
    {
        int one = Root(first), other = Root(second);
        parents[Math.Max(one, other)] = Math.Min(one, other);
    }

    /// <summary>The lowest node of those that the node hangs together with.</summary>
    public int Root(int node)
    {
        while (parents[node] != node) node = parents[node] = parents[parents[node]];
        return node;
    }
}
