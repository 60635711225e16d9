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

    /// <summary>The calls of other services that were made.</summary>
    public HashSet<SyntaxNode> Asked { get; } = [];

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

        Value value = Dispatch(operation);

        // The instance behind a bare member's name has the name's syntax, too, and is not what the name means.
        return operation is IInstanceReferenceOperation { IsImplicit: true } ? value : Watch.Pass(operation.Syntax, value);
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

    /// <summary>What an activity of a state machine is given: the machine's state, and the message under the names that it has had.</summary>
    public Value Behaviour(ITypeSymbol state, Value? message)
    {
        Value context = Value.Of(null);
        Value row = Outside(state);
        foreach (string name in StateMachine.StateMembers)
        {
            context.Set(name, row);
        }

        foreach (string name in message is null ? [] : StateMachine.MessageMembers)
        {
            context.Set(name, message!);
        }

        return context;
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
    public Evidence Place(SyntaxNode node) => Code.PlaceOf(node, Frame.Method);

    private Value Dispatch(IOperation operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => new(operation.Type, Origins.None) { Text = text },
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
        IImplicitIndexerReferenceOperation indexed => Indexed(indexed),
        IAnonymousFunctionOperation lambda => Lambda(lambda),
        IDelegateCreationOperation made => Evaluate(made.Target).As(made.Type),
        IMethodReferenceOperation method => MethodGroup(method),
        IIsPatternOperation pattern => IsPattern(pattern),
        IIsTypeOperation test => TypeTest(test),
        ITranslatedQueryOperation query => Evaluate(query.Operation),
        IThrowOperation thrown => Thrown(thrown),
        IInvalidOperation invalid => Unbound(invalid),
        _ => Statement(operation) ?? Assignment(operation) ?? Rest(operation),
    };
}
