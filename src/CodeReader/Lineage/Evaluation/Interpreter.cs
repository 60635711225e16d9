using System.Collections.Immutable;
using CatalogModel;
using CodeReader.Lineage.Calls;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Results;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CodeReader.Lineage.Evaluation;

/// <summary>
/// Runs code on abstract values: both sides of every branch, loops once, calls by entering them. It only cares where values come from and
/// where they go. This part evaluates expressions; the others hold statements, assignments, creations, patterns and code that did not bind.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly Stack<Value> initialised = new();
    private readonly Stack<Value> accessed = new();
    private readonly Dictionary<string, Value> services = new(StringComparer.Ordinal);
    private readonly List<Closure> pending = [];
    private readonly CallRules calls;

    /// <summary>Prepares a run.</summary>
    /// <param name="code">The code.</param>
    /// <param name="home">The project from which abstractions are looked behind.</param>
    /// <param name="flows">Takes down what happens.</param>
    /// <param name="watch">The node that matters.</param>
    /// <param name="budget">What it may cost.</param>
    public Interpreter(CodeBase code, SourceProject home, FlowRecorder flows, Watch watch, Budget budget)
    {
        Code = code;
        Home = home;
        Flows = flows;
        Watch = watch;
        Budget = budget;
        Members = new(this);
        Entering = new(this);
        calls = new(this);
    }

    public CodeBase Code { get; }

    public SourceProject Home { get; }

    public FlowRecorder Flows { get; }

    public Watch Watch { get; }

    public Budget Budget { get; }

    public Members Members { get; }

    public Entering Entering { get; }

    /// <summary>The variables of the body that runs.</summary>
    public Frame Frame { get; private set; } = new(null, null);

    /// <summary>The rows that a query's condition is being evaluated for; null outside of conditions.</summary>
    public ITypeSymbol? Queried { get; set; }

    /// <summary>Evaluates an operation; what it has for a value.</summary>
    public Value Evaluate(IOperation? operation)
    {
        if (operation is null)
        {
            return Value.Of(null);
        }

        if (!Budget.Step())
        {
            return Value.Of(operation.Type);
        }

        return Watch.Pass(operation.Syntax, Dispatch(operation));
    }

    /// <summary>Runs the lambdas around the watched node that nobody was seen to call.</summary>
    public void RunPending()
    {
        for (int i = 0; i < pending.Count && Watch.IsMissed; i++)
        {
            Entering.EnterUncalled(pending[i]);
        }
    }

    /// <summary>Evaluates code with other variables.</summary>
    public T Within<T>(Frame frame, Func<T> evaluate)
    {
        (Frame before, int beforeConditional) = (Frame, conditional);
        (Frame, conditional) = (frame, 0);
        try
        {
            return evaluate();
        }
        finally
        {
            (Frame, conditional) = (before, beforeConditional);
        }
    }

    /// <summary>The one instance of a service's type that this run knows.</summary>
    public Value Service(ITypeSymbol type)
    {
        string name = EvidenceOf.FullName(type);
        if (!services.TryGetValue(name, out Value? service))
        {
            services[name] = service = new Value(type, Origin.Of(new InputRoot(type))) { Exact = true };
        }

        return service;
    }

    /// <summary>A value from outside: a row when it is of a persisted type, else something with an identity of its own.</summary>
    public Value Outside(ITypeSymbol? type, IParameterSymbol? parameter = null)
    {
        type = TypeShape.Unwrapped(type);
        if (Code.Entities.IsEntity(type))
        {
            return Value.Of(type);
        }

        if (TypeShape.ElementOf(type) is { } element && Code.Entities.IsEntity(element))
        {
            Value rows = Value.Of(type);
            rows.Element = Value.Of(element);
            return rows;
        }

        return Value.Input(type, parameter);
    }

    /// <summary>A value computed from others, whatever parts of them were used.</summary>
    public Value Computed(ITypeSymbol? type, IEnumerable<Value> from, ValueChange change = ValueChange.Derived)
    {
        ImmutableArray<Origin> origins = Origins.None;
        foreach (Value value in from)
        {
            ImmutableArray<Origin> used = ValueOperations.AllOrigins(value, v => Code.Entities.IsEntity(v.Type));
            origins = Origins.Union(origins, change == ValueChange.Identity ? used : Origins.Changed([.. used.Where(o => o.Root is not InputRoot { IsOutcome: true })], change));
        }

        return new(type, change == ValueChange.Identity ? origins : origins.Add(Origin.Of(new InputRoot(type) { IsOutcome = true })));
    }

    /// <summary>A value in a standard form: computed, but still known again.</summary>
    public Value Normalised(ITypeSymbol? type, Value value) =>
        new(type, [.. ValueOperations.AllOrigins(value, v => Code.Entities.IsEntity(v.Type)).Select(o => o.Normalised())]);

    /// <summary>The place of a node, in the method that runs.</summary>
    public Evidence Place(SyntaxNode node) => EvidenceOf.Node(node, Frame.Method);

    private Value Dispatch(IOperation operation) => operation switch
    {
        ILiteralOperation or IDefaultValueOperation or ITypeOfOperation or INameOfOperation or ISizeOfOperation => Value.Of(operation.Type),
        ILocalReferenceOperation local => Variable(local.Local, local.Type),
        IParameterReferenceOperation parameter => Parameter(parameter),
        IInstanceReferenceOperation instance => Instance(instance),
        IPropertyReferenceOperation property => Property(property),
        IFieldReferenceOperation field => Field(field),
        IInvocationOperation invocation => calls.Invoke(CallSite.Of(invocation, this)),
        IConversionOperation conversion => Conversion(conversion),
        IAwaitOperation awaited => Evaluate(awaited.Operation),
        IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
        IConditionalAccessOperation access => ConditionalAccess(access),
        IConditionalAccessInstanceOperation => accessed.Count > 0 ? accessed.Peek() : Value.Of(operation.Type),
        ICoalesceOperation coalesce => ValueOperations.Join(Evaluate(coalesce.Value), Sometimes(() => Evaluate(coalesce.WhenNull))),
        IConditionalOperation conditional => Conditional(conditional),
        ISwitchExpressionOperation choice => SwitchExpression(choice),
        IBinaryOperation binary => Binary(binary),
        ITupleBinaryOperation tuples => Computed(tuples.Type, [Evaluate(tuples.LeftOperand), Evaluate(tuples.RightOperand)]),
        IUnaryOperation unary => Computed(unary.Type, [Evaluate(unary.Operand)]),
        IInterpolatedStringOperation text => Computed(text.Type, text.Parts.OfType<IInterpolationOperation>().Select(p => Evaluate(p.Expression)).ToList()),
        ITupleOperation tuple => Tuple(tuple),
        IObjectCreationOperation creation => Creation(creation),
        IAnonymousObjectCreationOperation anonymous => Anonymous(anonymous),
        ITypeParameterObjectCreationOperation generic => Generic(generic),
        IWithOperation with => With(with),
        IArrayCreationOperation array => Collection(array.Type, array.Initializer?.ElementValues ?? []),
        { Syntax: CollectionExpressionSyntax } and not IConversionOperation => Collection(operation.Type, operation.ChildOperations),
        IArrayElementReferenceOperation element => Members.ElementOf(Evaluate(element.ArrayReference), element.Type),
        IAnonymousFunctionOperation lambda => Lambda(lambda),
        IDelegateCreationOperation made => Evaluate(made.Target).As(made.Type),
        IMethodReferenceOperation method => MethodGroup(method),
        IIsPatternOperation pattern => IsPattern(pattern),
        IIsTypeOperation test => Condition(Evaluate(test.ValueOperand), test.Type),
        ITranslatedQueryOperation query => Evaluate(query.Operation),
        IThrowOperation thrown => Thrown(thrown),
        IInvalidOperation invalid => Unbound(invalid),
        _ => Statement(operation) ?? Assignment(operation) ?? Rest(operation),
    };

    private Value Variable(ISymbol variable, ITypeSymbol? type)
    {
        if (Frame.Find(variable) is not { } value)
        {
            Frame.Declare(variable, value = Value.Of(type));
        }

        return value;
    }

    private Value Parameter(IParameterReferenceOperation reference)
    {
        if (Frame.Find(reference.Parameter) is { } value)
        {
            return value;
        }

        // A primary constructor's parameter that a member uses is state of the object.
        Value? instance = Frame.Instance;
        value = instance is null ? Outside(reference.Type) : Members.Captured(instance, reference.Parameter.Name, reference.Type);
        if (instance is null)
        {
            Frame.Declare(reference.Parameter, value);
        }

        return value;
    }

    private Value Instance(IInstanceReferenceOperation instance) =>
        instance.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance
            ? Frame.Instance ?? Outside(instance.Type)
            : initialised.Count > 0 ? initialised.Peek() : Frame.Instance ?? Outside(instance.Type);

    private Value Property(IPropertyReferenceOperation reference)
    {
        if (reference.Instance is null)
        {
            return Value.Input(reference.Type);
        }

        Value instance = Evaluate(reference.Instance);
        foreach (IArgumentOperation argument in reference.Arguments)
        {
            Evaluate(argument.Value);
        }

        return reference.Property.IsIndexer
            ? Members.Indexed(instance, reference.Type)
            : Members.Read(instance, reference.Property.Name, reference.Type, reference.Property, reference.Syntax);
    }

    private Value Field(IFieldReferenceOperation reference) => reference switch
    {
        { Field.IsConst: true } => Value.Of(reference.Type),
        { Instance: null } => Outside(reference.Type),
        _ => Members.Read(Evaluate(reference.Instance), reference.Field.Name, reference.Type, reference.Field, reference.Syntax),
    };

    private Value Conversion(IConversionOperation conversion)
    {
        Value operand = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } conversionOperator && Code.Bodies.HasBody(conversionOperator))
        {
            Value converted = Entering.Enter(conversionOperator, null, [operand], conversion.Syntax);
            return converted.IsEmpty ? Computed(conversion.Type, [operand], ValueChange.Identity) : converted;
        }

        return conversion.Type is null or { TypeKind: TypeKind.Error } || conversion.Conversion is { IsImplicit: true }
            ? operand.Type is null ? operand.As(conversion.Type) : operand
            : Narrow(operand, conversion.Type);
    }

    private Value ConditionalAccess(IConditionalAccessOperation access)
    {
        accessed.Push(Evaluate(access.Operation));
        try
        {
            return Evaluate(access.WhenNotNull);
        }
        finally
        {
            accessed.Pop();
        }
    }

    private Value Conditional(IConditionalOperation choice)
    {
        Evaluate(choice.Condition);
        Value whenTrue = Sometimes(() => Evaluate(choice.WhenTrue));
        return choice.WhenFalse is null ? whenTrue : ValueOperations.Join(whenTrue, Sometimes(() => Evaluate(choice.WhenFalse)));
    }

    private Value Binary(IBinaryOperation binary)
    {
        (Value left, Value right) = (Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand));
        if (binary.OperatorKind is BinaryOperatorKind.Equals)
        {
            Compare(left, right, binary.Syntax);
        }

        return Computed(binary.Type, [left, right]);
    }

    // Comparing a member of the queried rows with a payload value is how a row is found.
    internal void Compare(Value left, Value right, SyntaxNode at)
    {
        if (Queried is null)
        {
            return;
        }

        foreach ((Value row, Value key) in new[] { (left, right), (right, left) })
        {
            if (ValueOperations.AllOrigins(row, _ => true).FirstOrDefault(o => o.Root is EntityRoot) is { Root: EntityRoot root } member)
            {
                Flows.LookUp(key, root.Type, member.Path, Place(at));
            }
        }
    }

    private Value Tuple(ITupleOperation tuple)
    {
        Value value = Value.Of(tuple.Type);
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            Value element = Evaluate(tuple.Elements[i]);
            value.Set("Item" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), element);
            if (tuple.Type is INamedTypeSymbol { IsTupleType: true } named && i < named.TupleElements.Length)
            {
                value.Set(named.TupleElements[i].Name, element);
            }
        }

        return value;
    }

    private Value Lambda(IAnonymousFunctionOperation lambda)
    {
        Closure closure = new(lambda, lambda.Symbol, Frame, Frame.Instance);
        if (Watch.IsWithin(lambda.Syntax))
        {
            pending.Add(closure);
        }

        return new(lambda.Type, Origins.None) { Closure = closure };
    }

    private Value MethodGroup(IMethodReferenceOperation reference) =>
        new(reference.Type, Origins.None)
        {
            Closure = new(null, reference.Method, Frame, reference.Instance is null ? null : Evaluate(reference.Instance)),
        };

    // A condition's outcome is no value that came from its operands: only that something was compared is known.
    private static Value Condition(Value _, ITypeSymbol? type) => Value.Of(type);

    private Value Thrown(IThrowOperation thrown)
    {
        Evaluate(thrown.Exception);
        return Value.Of(null);
    }

    private Value Rest(IOperation operation)
    {
        Value last = Value.Of(operation.Type);
        int count = 0;
        foreach (IOperation child in operation.ChildOperations)
        {
            last = Evaluate(child);
            count++;
        }

        return count == 1 ? last : Value.Of(operation.Type);
    }
}
