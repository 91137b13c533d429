import { parentPort, workerData } from 'node:worker_threads'

/**
 * Opens a PDF in a thread of its own and says what is in it besides pages. `workerData`: { library, bytes }.
 */
const { getDocument } = await import(/* turbopackIgnore: true */ workerData.library)

const read = async () => {
  const task = getDocument({ data: workerData.bytes, useSystemFonts: false, isEvalSupported: false, verbosity: 0 })
  const document = await task.promise
  // the first page stands for all: a file whose pages cannot be found has none
  await document.getPage(1)
  const files = await document.getAttachments()
  return { ok: true, active: await document.hasJSActions(), files: Object.keys(files ?? {}).length }
}

try {
  parentPort.postMessage(await read())
} catch (error) {
  parentPort.postMessage({ ok: false, code: error?.name === 'PasswordException' ? 'locked' : 'not-a-pdf' })
}
