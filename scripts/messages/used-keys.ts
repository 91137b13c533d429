import ts from 'typescript'

export type UsedKeys = {
  readonly has: (key: string) => boolean
  /** Calls whose key cannot be read in the source: one line each. */
  readonly unclear: readonly string[]
}

const MAKERS = new Set(['useTranslations', 'getTranslations'])
const METHODS = new Set(['rich', 'markup', 'raw', 'has'])

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `useTranslations('home.due')`, `await getTranslations({ locale, namespace: 'home' })` → the namespace. */
const namespaceOf = (call: ts.CallExpression): string | undefined => {
  const [argument] = call.arguments
  if (argument === undefined) return ''
  if (ts.isStringLiteralLike(argument)) return argument.text
  if (!ts.isObjectLiteralExpression(argument)) return undefined
  const property = argument.properties.find(
    (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === 'namespace',
  )
  if (property === undefined) return ''
  return ts.isStringLiteralLike(property.initializer) ? property.initializer.text : undefined
}

const unwrapped = (node: ts.Expression): ts.Expression => {
  if (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node)) return unwrapped(node.expression)
  return node
}

const makerOf = (node: ts.Expression | undefined): ts.CallExpression | undefined => {
  const bare = node && unwrapped(node)
  return bare && ts.isCallExpression(bare) && MAKERS.has(bare.expression.getText()) ? bare : undefined
}

/** `Words<'calcolo'>` on a parameter: the translator of that namespace, passed on to a function. */
const declaredNamespace = (type: ts.TypeNode | undefined): string | undefined => {
  if (!type || !ts.isTypeReferenceNode(type) || type.typeName.getText() !== 'Words') return undefined
  const [argument] = type.typeArguments ?? []
  if (argument === undefined) return ''
  return ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal) ? argument.literal.text : undefined
}

/** The pattern of a key written as a literal, a template (`step.${id}.title`) or a choice between such. */
const patternsOf = (node: ts.Expression): string[] | undefined => {
  const bare = unwrapped(node)
  if (ts.isStringLiteralLike(bare)) return [escaped(bare.text)]
  if (ts.isTemplateExpression(bare)) {
    return [escaped(bare.head.text) + bare.templateSpans.map((span) => `.+${escaped(span.literal.text)}`).join('')]
  }
  if (ts.isConditionalExpression(bare)) {
    const [yes, no] = [patternsOf(bare.whenTrue), patternsOf(bare.whenFalse)]
    return yes && no && [...yes, ...no]
  }
  // A variable of a closed union: the compiler checks its values, here it stands for any key of the namespace.
  return ts.isIdentifier(bare) || ts.isPropertyAccessExpression(bare) || ts.isCallExpression(bare) ? ['.+'] : undefined
}

type Scope = Map<string, string>

const calledNamespace = (call: ts.CallExpression, scope: Scope): string | undefined => {
  const { expression } = call
  if (ts.isIdentifier(expression)) return scope.get(expression.text)
  const direct = makerOf(expression)
  if (direct) return namespaceOf(direct)
  if (!ts.isPropertyAccessExpression(expression) || !METHODS.has(expression.name.text)) return undefined
  return ts.isIdentifier(expression.expression) ? scope.get(expression.expression.text) : undefined
}

const opened = (node: ts.Node, scope: Scope): Scope => {
  const own = new Map(scope)
  const declare = (name: ts.BindingName, namespace: string | undefined): void => {
    if (ts.isIdentifier(name) && namespace !== undefined) own.set(name.text, namespace)
  }
  if (ts.isFunctionLike(node)) for (const one of node.parameters) declare(one.name, declaredNamespace(one.type))
  if (ts.isBlock(node) || ts.isSourceFile(node)) {
    for (const statement of node.statements) {
      if (!ts.isVariableStatement(statement)) continue
      for (const one of statement.declarationList.declarations) {
        const maker = makerOf(one.initializer)
        if (maker) declare(one.name, namespaceOf(maker))
      }
    }
  }
  return own
}

/** `useMessages().termini.forme` takes all that is below: its path. */
const takenWhole = (node: ts.Node): string | undefined => {
  if (!ts.isPropertyAccessExpression(node)) return undefined
  const { expression, name } = node
  if (ts.isCallExpression(expression)) return expression.expression.getText() === 'useMessages' ? name.text : undefined
  const above = takenWhole(expression)
  return above && `${above}.${name.text}`
}

/** Which keys the sources ask for. */
export const usedKeys = (files: readonly ts.SourceFile[]): UsedKeys => {
  const patterns = new Set<string>()
  const unclear: string[] = []
  const visit = (file: ts.SourceFile, node: ts.Node, scope: Scope): void => {
    const whole = takenWhole(node)
    if (whole !== undefined) {
      patterns.add(`${escaped(whole)}\\..+`)
      return
    }
    const own = opened(node, scope)
    const namespace = ts.isCallExpression(node) ? calledNamespace(node, own) : undefined
    if (ts.isCallExpression(node) && namespace !== undefined) {
      const [key] = node.arguments
      const found = key && patternsOf(key)
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
      if (found === undefined) unclear.push(`${file.fileName}:${line + 1}: the key cannot be read in the source`)
      for (const one of found ?? []) patterns.add(namespace ? `${escaped(namespace)}\\.${one}` : one)
    }
    ts.forEachChild(node, (child) => visit(file, child, own))
  }
  for (const file of files) visit(file, file, new Map())
  const all = [...patterns].map((pattern) => new RegExp(`^${pattern}$`))
  return { has: (key) => all.some((pattern) => pattern.test(key)), unclear }
}
