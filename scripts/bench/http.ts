import http from 'node:http'

export type Answer = { readonly status: number; readonly bytes: number; readonly text: string; readonly ms: number }

/** One answer as it travels: compressed bytes counted, text only where it was sent plain. */
export const get = (address: string, encoding: 'gzip' | 'identity'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const request = http.get(address, { headers: { 'Accept-Encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const body = Buffer.concat(chunks)
        const ms = performance.now() - start
        resolve({ status: answer.statusCode ?? 0, bytes: body.length, text: body.toString('utf8'), ms })
      })
    })
    request.on('error', reject)
  })

export const page = async (address: string): Promise<Answer> => {
  const answer = await get(address, 'identity')
  if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`)
  return answer
}
