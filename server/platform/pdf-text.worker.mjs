import { parentPort, workerData } from 'node:worker_threads'

/**
 * Reads the text of a PDF in a thread of its own: a file made to hang or to fill the memory ends with it, and not with
 * the server. `workerData`: { library, bytes, maxPages, maxCharacters }.
 */
const { getDocument } = await import(/* turbopackIgnore: true */ workerData.library)

const NEAR = 2.5

/** The runs of a page in lines, as the eye reads them: from the top, from the left. */
const linesOf = (items) => {
  const runs = items
    .filter((item) => typeof item.str === 'string' && item.str.trim() !== '')
    .map(({ str, transform, width, height }) => ({ str, x: transform[4], y: transform[5], width, height }))
    .sort((a, b) => b.y - a.y || a.x - b.x)
  const lines = []
  for (const run of runs) {
    const line = lines.at(-1)
    if (line && Math.abs(line.y - run.y) <= NEAR) line.runs.push(run)
    else lines.push({ y: run.y, runs: [run] })
  }
  return lines.map(({ runs: own }) => joined(own.sort((a, b) => a.x - b.x)))
}

/** Runs that touch are one word: some programs write letter by letter. */
const joined = (runs) => {
  let text = ''
  let end
  for (const { str, x, width, height } of runs) {
    const gap = end === undefined ? 0 : x - end
    text += end !== undefined && gap > Math.max(1, height * 0.15) ? ` ${str}` : str
    end = x + width
  }
  return text
}

const read = async () => {
  const { bytes, maxPages, maxCharacters } = workerData
  const task = getDocument({ data: bytes, useSystemFonts: false, isEvalSupported: false, verbosity: 0 })
  const document = await task.promise
  if (document.numPages > maxPages) return { ok: false, code: 'too-many-pages' }
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    text += `${linesOf(items).join('\n')}\n`
    if (text.length > maxCharacters) return { ok: false, code: 'too-long' }
  }
  return text.trim() === '' ? { ok: false, code: 'no-text' } : { ok: true, text }
}

try {
  parentPort.postMessage(await read())
} catch (error) {
  parentPort.postMessage({ ok: false, code: error?.name === 'PasswordException' ? 'locked' : 'not-a-pdf' })
}
