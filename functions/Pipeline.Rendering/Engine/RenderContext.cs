using Pipeline.Core.Periods;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Engine;

/// <summary>One rendering of one template. Values are escaped where they are written, a name that does not exist is an error, and nothing is cut off.</summary>
internal sealed class RenderContext : TemplateContext
{
    /// <summary>Far above the longest report; it only stops a loop that would never end.</summary>
    private const int MaximumSteps = 200_000;

    private readonly TemplateLibrary library;
    private readonly OutputKind kind;
    private readonly Func<string, int, int, object> write;
    private int steps;

    public RenderContext(TemplateLibrary library, OutputKind kind, ScriptObject functions, ScriptObject model)
        : base(Builtins.Shared)
    {
        this.library = library;
        this.kind = kind;
        write = Write;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        RecursiveLimit = 20;
        RegexTimeOut = TimeSpan.FromMilliseconds(100);
        NewLine = "\n";
        AutoIndent = false;
        TemplateLoader = new LibraryLoader(library);
        PushGlobal(functions);
        PushGlobal(model);
        PushGlobal(new ScriptObject());
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Markup or IScriptOutput:
                Write(textAsObject.ToString());
                return this;
            case FigureValue or Counted or Scored or Compared or Ruling or DateOnly or DayRange:
                throw new ScriptRuntimeException(span, "a number or date is printed through a function, such as score, percent, count or day");
            case string text when kind == OutputKind.Html:
                Escaper.WriteHtml(text, write);
                return this;
            default:
                Write(Escaper.Escape(kind, ObjectToString(textAsObject) ?? "", kind == OutputKind.Markdown && IsAtStart()));
                return this;
        }
    }

    /// <summary>What takes any object, or just this kind, takes it as it is; the engine would first look up what kind of object it is.</summary>
    public override object? ToObject(SourceSpan span, object? value, Type destinationType) =>
        destinationType == typeof(object) || value?.GetType() == destinationType ? value : base.ToObject(span, value, destinationType);

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) => library.Get(templatePath);

    protected override bool OnStepLoop(ScriptLoopStatementBase loop) => ++steps <= MaximumSteps
        ? true
        : throw new ScriptRuntimeException(loop.Span, $"the template has looped more than {MaximumSteps} times");

    private bool IsAtStart()
    {
        var written = ((StringBuilderOutput)Output).Builder;
        for (var index = written.Length - 1; index >= 0 && written[index] != '\n'; index--)
            if (!" \t>-*+".Contains(written[index], StringComparison.Ordinal)) return false;
        return true;
    }
}
