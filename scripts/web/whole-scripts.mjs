/**
 * A script that every page runs from end to end is compiled while it comes in (docs/decisions/0075). A browser compiles a
 * function when it is first called: for React and Next that is all at once, in one stretch in which a phone answers nobody. The
 * comment tells Chrome's engine to compile the whole file, which it does beside the page while the file is still on its way;
 * to any other browser it is a comment.
 */

const HINT = Buffer.from('//# allFunctionsCalledOnLoad\n')
/** Below this a file is compiled once it is whole, by the page itself: there every function less is time won. */
const STREAMED = 30 * 1024

/** Whether a file of the build is worth the comment. `length`: of its header, as text. */
export const isCompiledWhole = (type, length) =>
  /^(?:application|text)\/javascript\b/.test(type) && Number(length) >= STREAMED

/** The file with the comment in its first line, given and taken as bytes, in pieces. */
export const compiledWhole = () => {
  let isFirst = true
  return (bytes) => {
    if (!isFirst) return bytes
    isFirst = false
    return Buffer.concat([HINT, bytes])
  }
}
