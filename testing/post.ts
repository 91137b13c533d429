import { SMTPServer } from 'smtp-server'

/** A real mail server: it keeps what it is given, refuses who it is told to, and may take a mail without saying that it did. */
export type Post = {
  readonly server: SMTPServer
  readonly port: number
  readonly mails: string[]
  readonly refuse: Set<string>
  hold: boolean
}

export const openPost = async (port = 0): Promise<Post> => {
  const kept = { mails: [] as string[], refuse: new Set<string>() }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _, done) => {
      if (!kept.refuse.has(address)) return done()
      done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
    },
    onData: (stream, _, done) => {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString()))
      stream.on('end', () => {
        kept.mails.push(text)
        if (!post.hold) done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const address = server.server.address()
  const own = typeof address === 'object' && address ? address.port : port
  const post: Post = { ...kept, server, port: own, hold: false }
  return post
}

export const closePost = (post: Post) => new Promise<void>((done) => post.server.close(() => done()))
