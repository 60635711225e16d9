using CodeReader.Lineage.Code;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Evaluation;

/// <content>What happens inside a new object: member initialisers, primary constructors, base constructors, constructors that are not there to read.</content>
internal sealed partial class Interpreter
{
    /// <summary>The initialisers of an object's members, before its constructor's body; the base type's follow with the base's constructor.</summary>
    internal void Initialise(IMethodSymbol constructor, Frame frame)
    {
        if (frame.Instance is null || Code.Bodies.DeclarationOf(constructor) is not ConstructorDeclarationSyntax { Initializer: not { ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword } })
        {
            return;
        }

        foreach (SyntaxReference part in constructor.ContainingType.DeclaringSyntaxReferences)
        {
            if (part.GetSyntax() is TypeDeclarationSyntax type)
            {
                InitialiseMembers(frame.Instance, type);
            }
        }
    }

    // A record's parameters are members; a class's are seen by its members.
    internal void ConstructPrimary(Value made, IMethodSymbol constructor, TypeDeclarationSyntax type, IReadOnlyList<Value?> arguments, SyntaxNode at)
    {
        Frame frame = new(constructor, made);
        if (Code.Bodies.Declared(constructor) is not { } declared || !Budget.Step())
        {
            return;
        }

        for (int i = 0; i < declared.Parameters.Length; i++)
        {
            IParameterSymbol parameter = declared.Parameters[i];
            Value value = (i < arguments.Count ? arguments[i] : null) is { } given ? Entering.Passed(given, parameter, at) : Value.Of(parameter.Type);
            frame.Declare(parameter, value);
            Members.Capture(made, parameter.Name, value);
            if (type is RecordDeclarationSyntax && declared.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property
                && property.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is ParameterSyntax))
            {
                Members.Write(made, property.Name, property, value, Argument.For(parameter, at));
            }
        }

        Within(frame, () =>
        {
            InitialiseMembers(made, type);
            if (type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } based)
            {
                ConstructBase(made, based);
            }

            return made;
        });
    }

    private void ConstructBase(Value made, PrimaryConstructorBaseTypeSyntax based)
    {
        List<Value?> arguments = [.. based.ArgumentList.Arguments.Select(a => Evaluate(Code.Bodies.Operation(a.Expression)))];
        if (Code.Bodies.SymbolOf(based).Symbol is not IMethodSymbol constructor)
        {
            return;
        }

        switch (Code.Bodies.DeclarationOf(constructor))
        {
            case ConstructorDeclarationSyntax:
                Entering.Enter(constructor, made, arguments, based);
                break;
            case TypeDeclarationSyntax primary:
                ConstructPrimary(made, constructor, primary, arguments, based);
                break;
        }
    }

    private void InitialiseMembers(Value made, TypeDeclarationSyntax type)
    {
        foreach (InitialisedMember initialised in Code.Bodies.InitialisedMembers(type))
        {
            Members.Write(made, initialised.Member.Name, initialised.Member, Evaluate(Code.Bodies.Operation(initialised.Value.Value)), initialised.Value);
        }
    }

    // Collections made of collections keep their elements; of other unread objects it is known what they were made of.
    private void ConstructUnread(Value made, IMethodSymbol constructor, IReadOnlyList<Value?> arguments)
    {
        if (TypeShape.ElementOf(made.Type) is not null)
        {
            if (arguments.OfType<Value>().FirstOrDefault(a => TypeShape.ElementOf(a.Type) is not null) is { } source)
            {
                made.Element = Members.ElementOf(source, null);
            }

            return;
        }

        if (made.Type is { Name: "Lazy" } && arguments.OfType<Value>().Select(a => a.Closure).FirstOrDefault(c => c is not null) is { } factory)
        {
            made.Set("Value", Entering.Enter(factory, [], null));
            return;
        }

        for (int i = 0; i < constructor.Parameters.Length && i < arguments.Count; i++)
        {
            string parameter = constructor.Parameters[i].Name;
            if (arguments[i] is { } value && parameter.Length > 0)
            {
                string property = char.ToUpperInvariant(parameter[0]) + parameter.Substring(1);
                made.Set(TypeShape.MemberOf(made.Type, property) is null ? parameter : property, value);
            }
        }
    }
}
