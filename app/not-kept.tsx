import { Notice } from '../ui/components/notice'

type NotKeptProps = {
  readonly why: string | string[] | undefined
  readonly words: {
    readonly wait: string
    readonly waitText: string
    readonly unavailable: string
    readonly unavailableText: string
  }
}

/** Why a form that was in order was not kept. */
export const NotKept = ({ why, words }: NotKeptProps) => {
  if (why === 'attendi') {
    return (
      <Notice tone="wait" level={2} title={words.wait}>
        <p>{words.waitText}</p>
      </Notice>
    )
  }
  if (why !== 'non-raggiungibile') return null
  return (
    <Notice tone="bad" level={2} title={words.unavailable}>
      <p>{words.unavailableText}</p>
    </Notice>
  )
}
