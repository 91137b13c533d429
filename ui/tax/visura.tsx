type VisuraProps = {
  readonly kind: 'fabbricato' | 'terreno'
  /** Says in words what the drawing shows. */
  readonly label: string
  /** Of a building; land has a quality instead. */
  readonly categoria?: string
  /** As the paper prints it: `743,69`. */
  readonly value: string
}

const DOTS = '…'

const boxesOf = ({ kind, categoria = DOTS, value }: VisuraProps): readonly (readonly [head: string, cell: string])[] =>
  kind === 'fabbricato'
    ? [
        ['Categoria', categoria],
        ['Classe', DOTS],
        ['Consistenza', DOTS],
        ['Rendita', `Euro ${value}`],
      ]
    : [
        ['Qualità', DOTS],
        ['Superficie', DOTS],
        ['Dominicale', `Euro ${value}`],
        ['Agrario', DOTS],
      ]

/**
 * A piece of a visura: where the figure stands. Its words are those printed on the paper, in Italian; boxes of text, so
 * that they grow with the reader's letters.
 */
export const Visura = (visura: VisuraProps) => (
  <div className="visura" role="img" aria-label={visura.label} lang="it">
    <p>Dati di classamento</p>
    <div>
      {boxesOf(visura).map(([head, cell]) => (
        <div key={head} className={cell.startsWith('Euro') ? 'meant' : undefined}>
          <span>{head}</span>
          <b>{cell}</b>
        </div>
      ))}
    </div>
  </div>
)
