import type { Example, Operation, Tag } from '../../../../contracts/api/operation'
import { OPERATIONS } from '../../../../contracts/api/operations'
import type { Locale } from '../../../../i18n/routing'
import { openApiDocument } from '../../../../server/api/openapi'
import { apiWords, said } from '../../../../server/api/words'
import { curlDi } from '../../../../ui/sviluppatori/curl'
import { formaOf, nomiDentro, type Forma, type Schema } from '../../../../ui/sviluppatori/schema'

type Media = Readonly<Record<string, { readonly schema?: Schema }>>

/** The parts of the document that its pages show. */
type Described = {
  readonly summary: string
  readonly description: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly required: boolean
    readonly description?: string
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Media }
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Media }>>
  readonly 'x-calls-a-minute': number
}

type Document = {
  readonly info: { readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly responses: Readonly<Record<string, { readonly description: string }>>
  }
}

export type InBreve = Pick<Operation, 'id' | 'method' | 'path'> & { readonly title: string }

/** The calls, group by group in the order of the list. */
export const gruppi = async (locale: Locale) => {
  const document = (await openApiDocument(locale)) as Document
  const words = await apiWords(locale)
  const tags = [...new Set(OPERATIONS.map(({ tag }) => tag))]
  return {
    versione: document.info.version,
    risposte: Object.entries(document.components.responses).map(([status, { description }]) => ({
      status,
      description,
    })),
    gruppi: tags.map((tag: Tag) => ({
      tag,
      title: said(words.tags, tag),
      chiamate: OPERATIONS.filter((each) => each.tag === tag).map(({ id, method, path }): InBreve => ({
        id,
        method,
        path,
        title: said(words.operations, id).title,
      })),
    })),
  }
}

const mediaOf = (content: Media = {}) =>
  Object.entries(content).map(([type, { schema }]) => ({
    type,
    ...(schema === undefined || Object.keys(schema).length === 0 ? {} : { forma: formaOf(schema) }),
  }))

/** A key that stands for one's own, where the call needs one. */
const UNA_CHIAVE = { Authorization: 'Bearer sportello_…' } as const

const headersOf = ({ key }: Operation, { headers = {}, withKey }: Example) =>
  key !== undefined && withKey !== false ? { ...UNA_CHIAVE, ...headers } : headers

const esempio = (operation: Operation, example: Example, base: string, summary: string) => ({
  name: example.name,
  summary,
  status: example.status,
  ...(example.note === undefined ? {} : { note: example.note }),
  comando: curlDi(base, {
    ...{ method: operation.method, path: operation.path, headers: headersOf(operation, example) },
    ...{ params: example.path ?? {}, query: example.query ?? {}, body: example.body },
  }),
  ...(example.answer === undefined ? {} : { risposta: JSON.stringify(example.answer, null, 2) }),
})

const parametroOf = ({
  name,
  in: place,
  required,
  description,
  schema,
}: NonNullable<Described['parameters']>[number]) => ({
  name,
  place,
  isRequired: required,
  forma: { ...formaOf(schema), ...(description === undefined ? {} : { description }) } satisfies Forma,
})

/** One call as its page shows it; undefined where there is no such call. */
export const chiamata = async (id: string, locale: Locale, base: string) => {
  const operation = OPERATIONS.find((each) => each.id === id)
  if (operation === undefined) return undefined
  const document = (await openApiDocument(locale)) as Document
  const words = await apiWords(locale)
  const described = document.paths[operation.path]![operation.method]!
  const { schemas, responses } = document.components
  const shapes = nomiDentro([described.requestBody, described.responses['200']], schemas)
  return {
    operation,
    title: described.summary,
    text: described.description,
    calls: described['x-calls-a-minute'],
    parametri: (described.parameters ?? []).map(parametroOf),
    corpo: mediaOf(described.requestBody?.content),
    risposta: mediaOf(described.responses['200']?.content),
    stati: Object.entries(described.responses).map(([status, { description }]) => ({
      status,
      description: description ?? responses[status]?.description ?? '',
    })),
    forme: shapes.map((nome) => ({ nome, forma: formaOf(schemas[nome]!) })),
    esempi: operation.examples.map((each) =>
      esempio(operation, each, base, said(words.examples[operation.id], each.name)),
    ),
  }
}

export type Chiamata = NonNullable<Awaited<ReturnType<typeof chiamata>>>
