using Scriban.Syntax;

namespace Pipeline.Rendering.Engine;

/// <summary>A function that is called by its name with one argument, written behind it or piped to it, and where the call stands.</summary>
internal readonly record struct CallOfOne(ScriptVariableGlobal Name, ScriptExpression Argument, ScriptNode At)
{
    public static CallOfOne? Of(ScriptNode? node) => node switch
    {
        ScriptPipeCall { From: { } from, To: ScriptFunctionCall { Target: ScriptVariableGlobal name, Arguments: [] } to } => new(name, from, to),
        ScriptFunctionCall { Target: ScriptVariableGlobal name, Arguments: [not (ScriptNamedArgument or ScriptUnaryExpression) and var argument] } call
            when !IsPipedTo(call) => new(name, argument, call),
        _ => null,
    };

    /// <summary>Then it has another argument than those that are written behind it.</summary>
    private static bool IsPipedTo(ScriptFunctionCall call) => call.Parent is ScriptPipeCall pipe && pipe.To == call;
}
