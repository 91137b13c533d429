import { parentPort, workerData } from 'node:worker_threads'

/**
 * Reads the text of a PDF in a thread of its own: a file made to hang or to fill the memory ends with it, and not with
 * the server. `workerData`: { library, bytes, maxPages, maxCharacters, positions }.
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

/** The width to which positions are brought: that of an A4 page. */
const A4 = 595.276

/** The runs of a page and what was typed in its form, each with its place on an A4 page, from the top left. */
const placesOf = async (page, items) => {
  const [left, , right, top] = page.view
  const scale = A4 / (right - left)
  const place = (text, x, y, width) => ({
    text,
    x: (x - left) * scale,
    y: (top - y) * scale,
    width: width * scale,
  })
  const runs = items
    .filter((item) => typeof item.str === 'string' && item.str.trim() !== '')
    .map(({ str, transform, width }) => place(str, transform[4], transform[5], width))
  const widgets = (await page.getAnnotations()).filter(({ fieldValue }) => typeof fieldValue === 'string')
  const typed = widgets.flatMap(({ fieldValue, checkBox, rect }) => {
    const text = checkBox ? (fieldValue === 'Off' ? '' : 'X') : fieldValue.slice(0, 200)
    return text.trim() === '' ? [] : [place(text, rect[0], rect[1] + 3, rect[2] - rect[0])]
  })
  return [...runs, ...typed]
}

const read = async () => {
  const { bytes, maxPages, maxCharacters, positions } = workerData
  const task = getDocument({ data: bytes, useSystemFonts: false, isEvalSupported: false, verbosity: 0 })
  const document = await task.promise
  if (document.numPages > maxPages) return { ok: false, code: 'too-many-pages' }
  let text = ''
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    text += `${linesOf(items).join('\n')}\n`
    if (text.length > maxCharacters) return { ok: false, code: 'too-long' }
    if (positions) pages.push(await placesOf(page, items))
  }
  if (text.trim() === '' && pages.every((page) => page.length === 0)) return { ok: false, code: 'no-text' }
  return positions ? { ok: true, text, pages } : { ok: true, text }
}

try {
  parentPort.postMessage(await read())
} catch (error) {
  parentPort.postMessage({ ok: false, code: error?.name === 'PasswordException' ? 'locked' : 'not-a-pdf' })
}
