using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace PgVecByok.Tests;

/// <summary>
/// Which methods of an assembly may call which, read from their instructions. A method that makes a delegate of another, starts an
/// iterator, or calls what another overrides or implements counts as calling it; what other assemblies call back is not seen.
/// </summary>
internal sealed class CallGraph
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly Dictionary<MethodBase, HashSet<MethodBase>> _calls = [];

    public CallGraph(Assembly assembly)
    {
        foreach (Type type in assembly.GetTypes())
        {
            foreach (MethodBase method in type.GetMembers(All).OfType<MethodBase>())
                _calls[method] = [.. Called(method)];
        }

        foreach (Type type in assembly.GetTypes().Where(type => !type.IsInterface))
            AddOverrides(type);
    }

    public IReadOnlyCollection<MethodBase> Methods => _calls.Keys;

    public IReadOnlySet<MethodBase> CalledBy(MethodBase method) => _calls[method];

    /// <summary>Whether a catch of it throws: the same again, or another.</summary>
    public static bool ThrowsWhileCatching(MethodBase method)
    {
        ExceptionHandlingClause[] catches = [.. (method.GetMethodBody()?.ExceptionHandlingClauses ?? [])
            .Where(each => each.Flags is ExceptionHandlingClauseOptions.Clause or ExceptionHandlingClauseOptions.Filter)];
        return catches.Length > 0 && Instructions(method).Any(each => each.Instruction.FlowControl == FlowControl.Throw
            && catches.Any(caught => each.At >= caught.HandlerOffset && each.At < caught.HandlerOffset + caught.HandlerLength));
    }

    /// <summary>Groups of methods each of which can come back to itself, without those left out.</summary>
    public IEnumerable<IReadOnlyList<MethodBase>> Cycles(Func<MethodBase, bool> isLeftOut)
    {
        HashSet<MethodBase> left = [.. _calls.Keys.Where(method => !isLeftOut(method))];
        foreach (List<MethodBase> group in Components(left))
        {
            if (group.Count > 1 || _calls[group[0]].Contains(group[0]))
                yield return group;
        }
    }

    // Tarjan's strongly connected components, without recursion of its own.
    private IEnumerable<List<MethodBase>> Components(HashSet<MethodBase> left)
    {
        Dictionary<MethodBase, int> number = [], low = [];
        Stack<MethodBase> open = [];
        HashSet<MethodBase> isOpen = [];
        foreach (MethodBase root in left.Where(root => !number.ContainsKey(root)))
        {
            Stack<(MethodBase Method, IEnumerator<MethodBase> Next)> path = [];
            Enter(root);
            while (path.TryPeek(out (MethodBase Method, IEnumerator<MethodBase> Next) top))
            {
                if (top.Next.MoveNext())
                {
                    MethodBase next = top.Next.Current;
                    if (!left.Contains(next))
                        continue;
                    if (!number.TryGetValue(next, out int entered))
                        Enter(next);
                    else if (isOpen.Contains(next))
                        low[top.Method] = Math.Min(low[top.Method], entered);
                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var above))
                    low[above.Method] = Math.Min(low[above.Method], low[top.Method]);
                if (low[top.Method] == number[top.Method])
                    yield return Close(top.Method);
            }

            void Enter(MethodBase method)
            {
                number[method] = low[method] = number.Count;
                open.Push(method);
                isOpen.Add(method);
                path.Push((method, _calls[method].GetEnumerator()));
            }
        }

        List<MethodBase> Close(MethodBase first)
        {
            List<MethodBase> group = [];
            do
            {
                group.Add(open.Pop());
                isOpen.Remove(group[^1]);
            }
            while (group[^1] != first);
            return group;
        }
    }

    private void AddOverrides(Type type)
    {
        foreach (MethodInfo method in type.GetMethods(All).Where(method => method.IsVirtual))
        {
            MethodBase root = Definition(method.GetBaseDefinition());
            if (root != method && _calls.TryGetValue(root, out HashSet<MethodBase>? overrides))
                overrides.Add(method);
        }

        foreach (Type contract in type.GetInterfaces().Where(contract => contract.Assembly == type.Assembly && !type.IsGenericType))
        {
            InterfaceMapping map = type.GetInterfaceMap(contract);
            for (int i = 0; i < map.InterfaceMethods.Length; i++)
            {
                if (_calls.TryGetValue(Definition(map.InterfaceMethods[i]), out HashSet<MethodBase>? implementations))
                    implementations.Add(Definition(map.TargetMethods[i]));
            }
        }
    }

    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
            yield return machine.StateMachineType.GetMethod("MoveNext", All)!;
        foreach ((int _, OpCode instruction, int operand) in Instructions(method))
        {
            if (instruction.OperandType == OperandType.InlineMethod && Resolved(method, operand) is { } called)
                yield return called;
        }
    }

    /// <summary>Where each is, what it is, and the first four bytes of what follows, of those that have as many.</summary>
    private static IEnumerable<(int At, OpCode Instruction, int Operand)> Instructions(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        for (int at = 0; at < code.Length;)
        {
            OpCode instruction = code[at] == 0xFE ? Codes[(short)(0xFE00 | code[at + 1])] : Codes[code[at]];
            int next = at + instruction.Size;
            int operand = next + 4 <= code.Length ? BitConverter.ToInt32(code, next) : 0;
            yield return (at, instruction, operand);
            at = next + (instruction.OperandType == OperandType.InlineSwitch ? 4 + 4 * operand : SizeOf(instruction.OperandType));
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static MethodBase? Resolved(MethodBase method, int token)
    {
        Type[] types = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : [];
        Type[] methods = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return method.Module.ResolveMethod(token, types, methods) is { } called ? Definition(called) : null;
    }

    /// <summary>The method as it is written, whatever types it is made for.</summary>
    private static MethodBase Definition(MethodBase method) => method.Module.ResolveMethod(method.MetadataToken)!;
}
