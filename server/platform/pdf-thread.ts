import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { logError } from './log'

// asked of Node and not imported: the build takes what `new Worker` is given for a program to bundle, and cannot find it then
const { Worker } = process.getBuiltinModule('node:worker_threads')

const MEGABYTES = 256

// the server runs in the folder of the project (docs/running.md): a bundle has no folder of its own to look in
const ROOT = process.cwd()

const library = (): string =>
  pathToFileURL(createRequire(path.join(ROOT, 'package.json')).resolve('pdfjs-dist/legacy/build/pdf.mjs')).href

/**
 * What one of our programs says of a PDF, in a thread of its own with bounds of memory and time.
 * @returns undefined where the file ended the thread: out of memory, or a file that breaks the reader itself
 */
export const pdfThread = <T>(
  program: 'pdf-text.worker.mjs' | 'pdf-shape.worker.mjs',
  data: Readonly<Record<string, unknown>>,
  milliseconds: number,
): Promise<T | 'too-slow' | undefined> =>
  new Promise((resolve) => {
    const worker = new Worker(path.join(ROOT, 'server', 'platform', program), {
      workerData: { library: library(), ...data },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      stdout: true,
      stderr: true,
      env: {},
    })
    const end = (result: T | 'too-slow' | undefined): void => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(result)
    }
    const timer = setTimeout(() => end('too-slow'), milliseconds)
    worker.once('message', (result: T) => end(result))
    worker.once('error', (error) => {
      logError('pdf-reader-ended', error)
      end(undefined)
    })
    worker.once('exit', () => end(undefined))
  })
