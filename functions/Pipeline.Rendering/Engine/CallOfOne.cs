using Scriban.Syntax;

namespace Pipeline.Rendering.Engine;

/// <summary>A function called by its name with one argument, behind it or piped to it. The span of `At` is where the call stands.</summary>
internal readonly record struct CallOfOne(ScriptVariableGlobal Name, ScriptExpression Argument, ScriptNode At)
{
    public static bool TryRead(ScriptNode? node, out CallOfOne call)
    {
        CallOfOne? read = node switch
        {
            ScriptPipeCall { From: { } from, To: ScriptFunctionCall { Target: ScriptVariableGlobal name, Arguments: [] } to } => new(name, from, to),
            ScriptFunctionCall { Target: ScriptVariableGlobal name, Arguments: [not (ScriptNamedArgument or ScriptUnaryExpression) and var argument] } written
                when !IsPipedTo(written) => new(name, argument, written),
            _ => null,
        };
        call = read.GetValueOrDefault();
        return read is not null;
    }

    /// <summary>Then it has another argument than those that are written behind it.</summary>
    private static bool IsPipedTo(ScriptFunctionCall call) => call.Parent is ScriptPipeCall pipe && pipe.To == call;
}
